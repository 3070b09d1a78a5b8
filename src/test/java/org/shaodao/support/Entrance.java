package org.shaodao.support;

import org.shaodao.access.AccountRegister;
import org.shaodao.access.SignedIn.Door;
import org.shaodao.access.Viewer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Lets people of the town in at a browser of their own, by the door with a password. */
@TestComponent
public class Entrance {

    private static final String PASSWORD = "count every one 7";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final AccountRegister accounts;
    private final Environment environment;

    Entrance(JdbcClient jdbc, PasswordEncoder encoder, AccountRegister accounts, Environment environment) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.accounts = accounts;
        this.environment = environment;
    }

    /** Signed in; the password they had is theirs no longer. */
    public Visitor enter(Viewer person) {
        jdbc.sql("update account set password_hash = ?, password_since = timestamp '2099-01-01 00:00:00'"
                        + " where officer_id = ?")
                .params(encoder.encode(PASSWORD), person.officerId())
                .update();
        var account = accounts.accountOf(person.officerId(), Door.PASSWORD)
                .orElseThrow()
                .account();
        var visitor = stranger();
        var answer = visitor.signIn(account, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.body());
        }
        return visitor;
    }

    /** A browser in which nobody has signed in. */
    public Visitor stranger() {
        return new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    }
}
