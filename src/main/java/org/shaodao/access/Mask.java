package org.shaodao.access;

import java.util.regex.Pattern;

/**
 * How an identity is shown to those who have not said what they need it for (个人信息保护法 §§6, 28, 51: no more than the
 * purpose needs). A minor is not shown at all (未成年人保护法 §103).
 */
final class Mask {

    private static final String STARS = "****";
    private static final String NOBODY = "某某";

    /**
     * From the province down to the community or village, every name as short as such names are: what reads otherwise may
     * be anything, and is not shown.
     */
    private static final Pattern TO_COMMUNITY = Pattern.compile("^(?:\\p{IsHan}{2,4}省)?(?:\\p{IsHan}{2,4}市)?"
            + "(?:\\p{IsHan}{1,3}[区县市]|\\p{IsHan}{2,4}开发区|\\p{IsHan}{2,4}示范区)?"
            + "(?:\\p{IsHan}{1,4}(?:街道|镇|乡))?[\\p{IsHan}&&[^家路街巷弄号楼栋幢院室户]]{1,4}(?:社区|村)");

    private Mask() {}

    /** 张*: the first character, whatever the length; 某某 for a minor or nobody. */
    static String name(String name, boolean minor) {
        if (minor || name == null || name.isBlank()) {
            return NOBODY;
        }
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** 138****1234; of a short number the last two digits. */
    static String phone(String phone, boolean minor) {
        return number(phone, minor, 11, 3, 4);
    }

    /** 411****002X: the first three and the last four. */
    static String idNumber(String idNumber, boolean minor) {
        return number(idNumber, minor, 15, 3, 4);
    }

    /** 建安区新元街道镜湖社区***: down to the community. */
    static String address(String address, boolean minor) {
        if (address == null || address.isBlank()) {
            return null;
        }
        if (minor) {
            return STARS;
        }
        var found = TO_COMMUNITY.matcher(address);
        return found.find() ? found.group() + "***" : STARS;
    }

    private static String number(String number, boolean minor, int whole, int first, int last) {
        if (number == null || number.isBlank()) {
            return null;
        }
        if (minor || number.length() < 7) {
            return STARS;
        }
        return number.length() < whole
                ? STARS + number.substring(number.length() - 2)
                : number.substring(0, first) + STARS + number.substring(number.length() - last);
    }
}
