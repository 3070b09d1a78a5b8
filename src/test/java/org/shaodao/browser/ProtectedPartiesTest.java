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

/** The secretary hides who is concerned from everybody but her own kind, and shows them again. */
@ShaodaoBrowserTest
class ProtectedPartiesTest extends BrowserStory {

    @Autowired
    IdentityVault vault;

    @Test
    void are_hidden_from_the_department_until_the_community_lifts_it() {
        var number = dispatchedPlate("2026-09-07 09:00");
        town.inTransaction(() ->
                vault.keep(number, List.of(new Party("欧阳某甲", "APPLICANT", "13800002233", null, "镜湖社区3号楼", false))));
        try (var secretary = desk("陈俊飞");
                var officer = desk("吕志香")) {
            officer.window.go("/cases/" + number + "?tab=parties");
            officer.sees("欧*");
            assertThat(button(officer, "保护当事人")).hasCount(0);

            secretary.window.go("/cases/" + number + "?tab=parties");
            button(secretary, "保护当事人").click();
            var dialog = secretary.page.getByRole(AriaRole.DIALOG);
            for (var role : List.of("部门干部", "部门负责人", "街道综治中心", "法官", "妇联干部", "调解员")) {
                dialog.getByLabel(role, new Locator.GetByLabelOptions().setExact(true))
                        .uncheck();
            }
            secretary.shows("protect-dialog");
            dialog.getByRole(AriaRole.BUTTON, named("保护当事人")).click();
            secretary.sees("写明理由");
            dialog.getByLabel("理由").fill("报修人怕邻居知道是谁说的");
            var own = dialog.getByLabel("社区书记", new Locator.GetByLabelOptions().setExact(true));
            own.uncheck();
            dialog.getByLabel("妇联干部", new Locator.GetByLabelOptions().setExact(true))
                    .check();
            dialog.getByRole(AriaRole.BUTTON, named("保护当事人")).click();
            secretary.sees("把自己的岗位也选上");
            dialog.getByLabel("妇联干部", new Locator.GetByLabelOptions().setExact(true))
                    .uncheck();
            own.check();
            dialog.getByRole(AriaRole.BUTTON, named("保护当事人")).click();
            secretary.sees("受保护，只有 社区书记 能看");
            secretary.shows("protected-to-the-secretary");

            officer.window.go("/cases/" + number + "?tab=parties");
            officer.sees("当事人受保护");
            assertThat(officer.page.locator("#case-panel")).not().containsText("欧");
            officer.shows("protected-to-the-officer");

            button(secretary, "不再保护").click();
            dialog.getByLabel("理由").fill("报修人说不用瞒了");
            dialog.getByRole(AriaRole.BUTTON, named("不再保护")).click();
            secretary.sees("不再保护了");
            officer.window.go("/cases/" + number + "?tab=parties");
            officer.sees("欧*");
        }
    }

    private static Locator button(Person person, String words) {
        return person.page.locator("#case-panel button", text(words));
    }

    private static Page.LocatorOptions text(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static Locator.GetByRoleOptions named(String words) {
        return new Locator.GetByRoleOptions().setName(words);
    }
}
