package org.shaodao.web.support;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Set;
import org.shaodao.access.KeyedHash;
import org.shaodao.access.Role;
import org.shaodao.access.Viewer;
import org.shaodao.access.Viewers;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The web's own part of the application, without engine, town and sign-in: one person is always there. */
@Configuration
@TestComponent
@ComponentScan({"org.shaodao.web.once", "org.shaodao.web.problem", "org.shaodao.web.pages"})
@ImportAutoConfiguration({
    AopAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
public class WebGround {

    public static final Viewer WANG = new Viewer(
            7,
            "王某",
            "书记",
            "411003001001-COMMUNITY",
            "镜湖社区",
            "COMMUNITY",
            "411003001001",
            "411000000000/411003000000/411003001000/411003001001/",
            true,
            Set.of(Role.SECRETARY),
            "手机");

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-05-11T01:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    Viewers viewers() {
        var viewers = mock(Viewers.class);
        when(viewers.current()).thenReturn(WANG);
        return viewers;
    }

    /** There is no vault, and nobody to hide anything from. */
    @Bean
    KeyedHash hash() {
        return HexFormat.of()::formatHex;
    }
}
