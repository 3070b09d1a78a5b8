package org.shaodao.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shaodao.evidence.EvidenceRefused;
import org.shaodao.evidence.samples.Bytes;
import org.shaodao.evidence.samples.Photos;

/**
 * Files with random faults are taken or refused: nothing else is thrown, nothing hangs, and what is taken is taken again
 * unchanged. {@code -Dshaodao.mutations=20000} for a long run, {@code -Dshaodao.seed} for another one.
 */
class MutatedFilesTest {

    private static final int MUTATIONS = Integer.getInteger("shaodao.mutations", 400);
    private static final long SEED = Long.getLong("shaodao.seed", 20261002);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** Values at which a length or a size turns. */
    private static final int[] EDGES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF};

    static Stream<Arguments> samples() {
        var moreImages = Stream.of(
                Arguments.of("大图.jpg", Photos.jpegOfAPhone(300, 200, 8)),
                Arguments.of("大图.webp", Photos.webp(300, 200)),
                Arguments.of("大图.gif", Photos.gif(300, 200)));
        return Stream.concat(
                HonestFilesTest.honest().map(sample -> Arguments.of(sample.get()[0], sample.get()[1])), moreImages);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void a_file_with_random_faults_is_taken_or_refused_and_nothing_else(String name, byte[] sample) {
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutant = mutated(sample, random);
            assertTimeoutPreemptively(LONGEST, () -> judge(name, mutant), () -> trace(name, mutant));
        }
    }

    private static void judge(String name, byte[] mutant) {
        AcceptedFile accepted;
        try {
            accepted = Door.accept(name, mutant);
        } catch (EvidenceRefused refused) {
            return;
        } catch (RuntimeException | Error unexpected) {
            throw new AssertionError(trace(name, mutant), unexpected);
        }
        byte[] kept = accepted.file().bytes();
        try {
            assertThat(Door.accept(accepted.name(), kept).file().bytes()).isEqualTo(kept);
        } catch (RuntimeException | Error changed) {
            throw new AssertionError(trace(name, mutant), changed);
        }
    }

    private static String trace(String name, byte[] mutant) {
        return name + " " + java.util.Base64.getEncoder().encodeToString(mutant);
    }

    private static byte[] mutated(byte[] sample, Random random) {
        byte[] mutant = sample.clone();
        for (int faults = 1 + random.nextInt(4); faults > 0; faults--) {
            mutant = fault(mutant, random);
        }
        return mutant;
    }

    private static byte[] fault(byte[] bytes, Random random) {
        int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 64));
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, Math.max(1, at));
            case 1 -> Bytes.inserted(bytes, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + 40)));
            case 2 ->
                Bytes.join(
                        Arrays.copyOf(bytes, Math.max(1, at)),
                        Arrays.copyOfRange(bytes, Math.min(bytes.length, at + 1 + random.nextInt(9)), bytes.length));
            case 3 -> changed(bytes, at, EDGES[random.nextInt(EDGES.length)]);
            case 4 -> changed(bytes, at, bytes[at] ^ 1 << random.nextInt(8));
            default -> changed(bytes, at, random.nextInt());
        };
    }

    private static byte[] changed(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }
}
