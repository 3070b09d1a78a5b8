package org.shaodao.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shaodao.Shaodao;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on an H2 database in memory, profile {@code test}, job executor off. It answers on a random
 * port ({@code @LocalServerPort}) and to {@code MockMvc} alike, so that all tests so annotated share <em>one</em>
 * context and one database: make your own rows, and do not add {@code @MockitoBean}, {@code @TestPropertySource} or
 * configuration of your own, for each starts another context (8–20 s). The clock is moved by {@link TestClock} and put
 * right after each test.
 *
 * <p>A test of the database runs on both:
 *
 * <pre>{@code
 * class AuditTrailTest {
 *     abstract static class Tests {
 *         @Autowired AuditTrail trail;
 *         @Test void keeps_what_happened() { … }
 *     }
 *     @Nested @ShaodaoTest class OnH2 extends Tests {}
 *     @Nested @ShaodaoMySqlTest class OnMySql extends Tests {}
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Shaodao.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.H2.class)
@Import({TestClock.class, Town.class, Entrance.class, WholeDatabase.class, PathsWalked.class, Statements.class})
@ExtendWith(TestClock.PutRight.class)
public @interface ShaodaoTest {}
