package org.shaodao.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shaodao.evidence.samples.Bytes;

class DirectoryStoreTest {

    private static final byte[] CONTENT = Bytes.utf8("经过");
    private static final String SHA = Fingerprint.of(CONTENT);

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"", "../../etc/passwd", "/etc/passwd", "..", "ab", "AB", "ab/../../x"})
    void what_is_no_fingerprint_names_no_file(String name) {
        var store = new DirectoryStore(data.toString());
        assertThatThrownBy(() -> store.put(name, CONTENT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.read(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_link_that_leads_out_of_the_directory_is_not_followed(@TempDir Path elsewhere) throws Exception {
        var store = new DirectoryStore(data.toString());
        Files.createSymbolicLink(data.resolve("evidence").resolve(SHA.substring(0, 2)), elsewhere);

        assertThatThrownBy(() -> store.put(SHA, CONTENT)).isInstanceOf(UncheckedIOException.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void a_link_in_place_of_a_file_is_not_followed(@TempDir Path elsewhere) throws Exception {
        var store = new DirectoryStore(data.toString());
        Path shelf = Files.createDirectories(data.resolve("evidence").resolve(SHA.substring(0, 2)));
        Path secret = Files.writeString(elsewhere.resolve("secret"), "秘密");
        Files.createSymbolicLink(shelf.resolve(SHA), secret);

        assertThatThrownBy(() -> store.read(SHA)).isInstanceOf(EvidenceLost.class);
        assertThatThrownBy(() -> store.put(SHA, CONTENT)).isInstanceOf(UncheckedIOException.class);
        assertThat(secret).hasContent("秘密");
    }

    @Test
    void a_file_that_was_cut_off_is_written_again() throws Exception {
        var store = new DirectoryStore(data.toString());
        store.put(SHA, CONTENT);
        Path file = data.resolve("evidence").resolve(SHA.substring(0, 2)).resolve(SHA);
        Files.write(file, new byte[1]);

        store.put(SHA, CONTENT);
        assertThat(store.read(SHA)).isEqualTo(CONTENT);
    }

    @Test
    void nobody_else_on_the_machine_can_read_it() throws Exception {
        new DirectoryStore(data.toString()).put(SHA, CONTENT);
        Path shelf = data.resolve("evidence").resolve(SHA.substring(0, 2));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shelf.getParent())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shelf.resolve(SHA))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_directory_that_cannot_be_made_is_said_at_the_start() throws Exception {
        Path file = Files.writeString(data.resolve("data"), "a file");
        assertThatThrownBy(() -> new DirectoryStore(file.toString())).hasMessageContaining("附件目录");
    }
}
