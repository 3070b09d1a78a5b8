package org.shaodao.whistle.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.shaodao.whistle.Proposal;
import org.shaodao.whistle.Whistle;
import org.shaodao.whistle.WhistleBook;
import org.shaodao.whistle.WhistleLevel;
import org.shaodao.whistle.internal.Grader.Facts;
import org.springframework.stereotype.Component;

/** What the community gets in hand after blowing: the number, and what happens next. */
@Component
public class Receipts {

    private final WhistleBook book;
    private final Preview preview;

    Receipts(WhistleBook book, Preview preview) {
        this.book = book;
        this.preview = preview;
    }

    @Schema(name = "Receipt", description = "吹哨回执")
    public record Receipt(
            String number,
            String title,
            String state,
            String stateName,
            String next,
            List<Preview.Step> clocks,
            long version) {}

    public Receipt of(Whistle whistle) {
        var wishes = book.wishesOf(whistle.number()).stream()
                .map(wish -> new Proposal(wish.agencyId(), wish.agencyName(), wish.role(), wish.why(), null, null))
                .toList();
        var facts = new Facts(
                whistle.type(),
                whistle.harm(),
                whistle.persons(),
                whistle.minor(),
                whistle.weapon(),
                whistle.regionCode());
        var names = String.join("、", wishes.stream().map(Proposal::agencyName).toList());
        var next = whistle.level() == WhistleLevel.EMERGENCY
                ? "已经直接通知 " + names + "，15 分钟内要签收。"
                : "先由街道确认，确认后派给 " + names + "。";
        return new Receipt(
                whistle.number(),
                whistle.title(),
                whistle.state().name(),
                whistle.state().label(),
                next,
                preview.steps(facts, whistle.level(), wishes),
                whistle.version());
    }
}
