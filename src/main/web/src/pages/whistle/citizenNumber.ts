const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** 公民身份号码: 17 figures with a real date of birth, and their check figure (GB 11643-1999). */
export function isCitizenNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number)
  const born = new Date(Date.UTC(year!, month! - 1, day))
  const real = year! > 1850 && born.getUTCMonth() === month! - 1 && born.getUTCDate() === day
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return real && CHECKS[sum % 11] === text[17]!.toUpperCase()
}
