package org.shaodao.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives each context that is started an empty database of its own. */
final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    private static void use(ConfigurableApplicationContext context, String url, String user, String password) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + user,
                        "spring.datasource.password=" + password)
                .applyTo(context);
    }

    /** In memory, gone with the JVM; with single sign-on, by a provider that answers once a test has started it. */
    static final class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            use(
                    context,
                    "jdbc:h2:mem:shaodao" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
                    "sa",
                    "");
            TestPropertyValues.of(
                            "shaodao.sso.issuer=" + IdentityProvider.issuer(),
                            "shaodao.sso.client-id=" + IdentityProvider.CLIENT,
                            "shaodao.sso.client-secret=" + IdentityProvider.CLIENT_SECRET)
                    .applyTo(context);
        }
    }

    /** On the one {@link RealMySql} of the JVM. */
    static final class MySql implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var url = RealMySql.url("shaodao" + NUMBER.incrementAndGet());
            RealMySql.outliveContexts();
            use(context, url, RealMySql.user(), RealMySql.password());
        }
    }
}
