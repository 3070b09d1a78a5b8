package org.shaodao.browser;

import org.shaodao.support.Browser;

/** Somebody with a phone. The page 吹哨 is one sheet there, from top to bottom. */
final class Phone extends Person {

    Phone(String origin) {
        super(Browser.phone(origin));
    }

    static Phone of(String origin, String name) {
        var phone = new Phone(origin);
        phone.enters(name);
        return phone;
    }

    @Override
    void writes(Matter matter) {
        window.go("/whistle");
        var sheet = new WhistleSheet(page);
        sheet.what(matter);
        sheet.where(matter);
        sheet.proposed();
    }
}
