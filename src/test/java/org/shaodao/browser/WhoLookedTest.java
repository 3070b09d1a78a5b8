package org.shaodao.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.IdentityVault.Party;
import org.shaodao.support.ShaodaoBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer finds a complainant's cases and sees the name; the secretary sees who did, when and why. */
@ShaodaoBrowserTest
class WhoLookedTest extends BrowserStory {

    private static final String PHONE = "13811112233";

    @Autowired
    IdentityVault vault;

    @Test
    void a_secretary_finds_out_who_looked_at_her_complainant() {
        var number = dispatchedPlate("2026-09-21 09:00");
        town.inTransaction(
                () -> vault.keep(number, List.of(new Party("诸葛某乙", "APPLICANT", PHONE, null, "镜湖社区5号楼", false))));
        try (var officer = desk("吕志香")) {
            officer.window.go("/cases");
            officer.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("按当事人查"))
                    .click();
            officer.page.getByLabel("要查的姓名或号码").fill(PHONE);
            find(officer);
            officer.sees("为什么查");
            assertThat(officer.page.locator(".hint.bad")).hasCount(1);
            officer.page.getByLabel("为什么查").fill("核对是否多次反映同一件事");
            find(officer);
            officer.sees("查到 1 件");
            officer.shows("party-search");
            officer.page.locator("section li a").click();

            officer.turnsTo("当事人");
            officer.sees("诸*");
            var panel = officer.page.locator("#case-panel");
            assertThat(panel).not().containsText("诸葛某乙");
            panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("看全"))
                    .first()
                    .click();
            var dialog = officer.page.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("用途").fill("上门前电话联系");
            dialog.getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("看全").setExact(true))
                    .click();
            officer.sees("诸葛某乙");
            assertThat(officer.page.locator("svg.mark text").first()).containsText("吕志香");
        }
        try (var secretary = desk("陈俊飞")) {
            secretary.window.go("/cases/" + number + "?tab=parties");
            var look = secretary.page.locator(".looks li").first();
            assertThat(look).containsText("吕志香");
            assertThat(look).containsText("上门前电话联系");
            secretary.shows("who-looked");
        }
    }

    private static void find(Person person) {
        person.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("查").setExact(true))
                .click();
    }
}
