package org.shaodao.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shaodao.audit.AuditEntry;
import org.shaodao.audit.AuditTrail;
import org.shaodao.support.ShaodaoBrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

@ShaodaoBrowserTest
class RefusedAccessTest extends BrowserStory {

    @Autowired
    AuditTrail audit;

    @Test
    void says_so_on_the_page_and_is_recorded() {
        var number = dispatchedStep("2026-07-13 09:00");
        try (var other = desk("赵文才")) {
            other.window.go("/cases/" + number);
            other.sees("无权查看或办理");
            other.sees("这次访问已经记录");
            assertThat(other.page.content()).doesNotContain("台阶");
            other.shows("refused-access");
        }
        assertThat(audit.ofCase(number, Long.MAX_VALUE, 100))
                .filteredOn(entry -> entry.kind().equals("ACCESS_REFUSED"))
                .extracting(AuditEntry::officerName)
                .contains("赵文才");
    }
}
