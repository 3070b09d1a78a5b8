package org.shaodao.web.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shaodao.web.support.WebGround;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = WebGround.class, properties = "spring.datasource.url=jdbc:h2:mem:once;DB_CLOSE_DELAY=-1")
@AutoConfigureMockMvc(addFilters = false)
@Import(TillController.class)
class WriteOnceTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TillController till;

    @BeforeEach
    void emptyTill() {
        jdbc.execute("create table if not exists till (amount int, note varchar(20))");
        jdbc.update("delete from till");
        jdbc.update("delete from idempotency");
        target().calls.set(0);
        target().collisionsAhead = 0;
    }

    @Test
    void aWriteWithoutAKeyIsRefusedAndNothingHappens() throws Exception {
        var answer = send(post("/api/till").content("{\"amount\":5,\"note\":\"菜钱\"}"), null);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("urn:shaodao:idempotency-key-missing");
        assertThat(coins()).isZero();
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswerAndOneEffect() throws Exception {
        var first = send(post("/api/till").content("{\"amount\":5,\"note\":\"菜钱\"}"), "k1");
        var again = send(post("/api/till").content("{ \"note\":\"菜钱\", \"amount\":5 }"), "k1");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(coins()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() throws Exception {
        send(post("/api/till").content("{\"amount\":5,\"note\":\"菜钱\"}"), "k1");
        var other = send(post("/api/till").content("{\"amount\":6,\"note\":\"菜钱\"}"), "k1");

        assertThat(other.getStatus()).isEqualTo(409);
        assertThat(other.getContentAsString()).contains("urn:shaodao:idempotency-key-reused");
        assertThat(coins()).isEqualTo(1);
    }

    @Test
    void aRefusedWriteLeavesNoRowAndMayBeSentAgainCorrected() throws Exception {
        var refused = send(post("/api/till").content("{\"amount\":5,\"note\":\"假币\"}"), "k1");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(coins()).isZero();
        assertThat(jdbc.queryForObject("select count(*) from idempotency", Integer.class))
                .isZero();

        var corrected = send(post("/api/till").content("{\"amount\":5,\"note\":\"真币\"}"), "k1");
        assertThat(corrected.getStatus()).isEqualTo(201);
    }

    @Test
    void anAnswerThatIsARefusalRollsBackToo() throws Exception {
        assertThat(send(post("/api/till/whole"), "k1").getStatus()).isEqualTo(400);
        assertThat(coins()).isZero();
    }

    @Test
    void aDoubleTapMakesOneEffectAndTwoEqualAnswers() throws Exception {
        target().firstIsIn = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(2);
        var first = threads.submit(() -> send(post("/api/till").content("{\"amount\":5,\"note\":\"慢\"}"), "tap"));
        target().firstIsIn.await();
        var second = threads.submit(() -> send(post("/api/till").content("{\"amount\":5,\"note\":\"慢\"}"), "tap"));

        assertThat(first.get().getStatus()).isEqualTo(201);
        assertThat(second.get().getStatus()).isEqualTo(201);
        assertThat(second.get().getContentAsString()).isEqualTo(first.get().getContentAsString());
        assertThat(coins()).isEqualTo(1);
        threads.shutdown();
    }

    @Test
    void aCollisionIsRepeatedAsAWholeSoThatNobodySeesIt() throws Exception {
        target().collisionsAhead = 7;
        target().collision = new RuntimeException(new OptimisticLockingException());

        var answer = send(post("/api/till").content("{\"amount\":5,\"note\":\"菜钱\"}"), "k1");

        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(target().calls.get()).isEqualTo(8);
        assertThat(coins()).isEqualTo(1);
    }

    @Test
    void aCollisionThatNeverEndsIsToldAfterEightAttempts() throws Exception {
        target().collisionsAhead = 100;
        target().collision =
                new org.springframework.dao.OptimisticLockingFailureException("stale", new OptimisticLockException());

        var answer = send(post("/api/till").content("{\"amount\":5,\"note\":\"菜钱\"}"), "k1");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("urn:shaodao:collided");
        assertThat(target().calls.get()).isEqualTo(8);
        assertThat(coins()).isZero();
    }

    @Test
    void aWriteWithoutAnAnswerIsReplayedWithoutOne() throws Exception {
        assertThat(send(delete("/api/till"), "k1").getStatus()).isEqualTo(200);
        var again = send(delete("/api/till"), "k1");
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).isEmpty();
    }

    @Test
    void anotherFileUnderTheSameKeyIsAnotherRequest() throws Exception {
        assertThat(upload("一").getStatus()).isEqualTo(200);
        assertThat(upload("一").getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(upload("二").getStatus()).isEqualTo(409);
    }

    @Test
    void whatIsSafeToRepeatNeedsNoKey() throws Exception {
        assertThat(send(post("/api/till/count"), null).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse upload(String content) throws Exception {
        var file = new MockMultipartFile("file", "a.txt", "text/plain", content.getBytes("UTF-8"));
        return mvc.perform(multipart("/api/till/picture").file(file).header("Idempotency-Key", "f"))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String key) throws Exception {
        request.contentType(MediaType.APPLICATION_JSON).characterEncoding("UTF-8");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private int coins() {
        return jdbc.queryForObject("select count(*) from till", Integer.class);
    }

    private TillController target() {
        return org.springframework.test.util.AopTestUtils.getUltimateTargetObject(till);
    }

    /** As the engine's own exception is called; its class may be known to the engine's module alone. */
    private static class OptimisticLockingException extends RuntimeException {}
}
