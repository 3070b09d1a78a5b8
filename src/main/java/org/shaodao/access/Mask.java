package org.shaodao.access;

import java.util.regex.Pattern;

/**
 * How an identity is shown to those who have not said what they need it for (个人信息保护法 §§6, 28, 51: no more than the
 * purpose needs). A minor is not shown at all (未成年人保护法 §103).
 */
final class Mask {

    private static final String STARS = "****";
    private static final String NOBODY = "某某";

    /** Up to the community, as long as nothing below it has been said before. */
    private static final Pattern TO_COMMUNITY = Pattern.compile("^[^0-9０-９号楼栋幢室]*?社区");

    private static final Pattern TO_VILLAGE = Pattern.compile("^[^0-9０-９号楼栋幢室]*?村");

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
        for (var known : new Pattern[] {TO_COMMUNITY, TO_VILLAGE}) {
            var found = known.matcher(address);
            if (found.find()) {
                return found.group() + "***";
            }
        }
        return STARS;
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
