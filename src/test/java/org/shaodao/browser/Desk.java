package org.shaodao.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.shaodao.support.Browser;

/** Somebody at a desk. The page 吹哨 goes step by step there. */
final class Desk extends Person {

    Desk(String origin) {
        super(Browser.desk(origin));
    }

    static Desk of(String origin, String name) {
        var desk = new Desk(origin);
        desk.enters(name);
        return desk;
    }

    @Override
    void writes(Matter matter) {
        window.go("/whistle");
        var sheet = new WhistleSheet(page);
        sheet.what(matter);
        next();
        sheet.where(matter);
        next();
        sheet.proposed();
    }

    private void next() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("下一步"))
                .click();
    }
}
