package org.shaodao.upkeep.start;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import org.shaodao.access.AccountRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one-time code of a town that has no account yet. Whoever reads the console of a node founds the town; nobody else
 * can, and there is no password that everybody knows.
 */
@Component
public class FirstCode {

    private static final Logger LOG = LoggerFactory.getLogger(FirstCode.class);
    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final int MOST_FAILURES = 20;
    private static final int LENGTH = 12;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountRegister accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstCode(AccountRegister accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** At each start of each node, while there is nobody. */
    @EventListener(ApplicationReadyEvent.class)
    public void printWhileThereIsNobody() {
        if (accounts.none()) {
            LOG.warn("这座城市还没有任何账号。请打开页面 /start，填这个一次性口令（24 小时内有效）：{}", make());
            LOG.warn("There is no account yet. Open the page /start and enter the one-time code above.");
        }
    }

    /** Another one; those made before are good as long as they are. */
    public String make() {
        var code = new StringBuilder();
        for (int letter = 0; letter < LENGTH; letter++) {
            code.append(letter > 0 && letter % 4 == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        jdbc.sql("insert into first_code (code_hash, made_at, failures) values (?, ?, 0)")
                .params(hash(code.toString()), utc(clock.instant()))
                .update();
        return code.toString();
    }

    /**
     * Whether one of those printed is meant. A wrong guess counts against all of them: after twenty none is good any more.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean matches(String typed) {
        var good = jdbc.sql("select count(*) from first_code where code_hash = ? and made_at > ? and failures < ?")
                .params(hash(typed), utc(clock.instant().minus(GOOD_FOR)), MOST_FAILURES)
                .query(Integer.class)
                .single();
        if (good == 0) {
            jdbc.sql("update first_code set failures = failures + 1").update();
        }
        return good > 0;
    }

    /**
     * Every code, those of other nodes too: whoever comes second waits here, with whichever code, and is told.
     *
     * @return whether nobody else has founded the town in the meantime
     */
    boolean useUp() {
        return jdbc.sql("delete from first_code").update() > 0;
    }

    private static String hash(String code) {
        var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
