package org.shaodao.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shaodao.Shaodao;
import org.shaodao.audit.Sealing;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * As {@link ShaodaoDemoTest}, without the demonstration's past: the town's people and doors, and no case but those of
 * the tests, so that each may live at a date of its own. One context for all tests so annotated.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("demonstration")
@SpringBootTest(
        classes = Shaodao.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "shaodao.demo.past=false")
@ActiveProfiles({"test", "demo"})
@ContextConfiguration(initializers = TestDatabase.H2.class)
@Import({TestClock.class, Town.class, Entrance.class, Sealing.class})
@ExtendWith(TestClock.PutRight.class)
public @interface ShaodaoBrowserTest {}
