package org.shaodao.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test within the town 许昌: regions, agencies and people, nothing else. All share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {TownGround.class, TownLoader.class},
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "shaodao.town=xuchang",
            "spring.datasource.url=jdbc:h2:mem:town",
            "spring.flyway.enabled=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:db/migration/V10__region.sql,classpath:db/migration/V11__agency.sql"
        })
@interface InTown {}
