package org.shaodao.access.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitySealTest {

    private static final Identity HE = new Identity("何 某·某", "138-3740 1234", "41108219800101123x", "杜庄村 3 组");
    private static final String CASE = "411082-2026-000001";

    @TempDir
    Path folder;

    private Path file;
    private IdentitySeal seal;

    @BeforeEach
    void there_are_keys() {
        file = folder.resolve("keys/vault.keys");
        seal = new IdentitySeal(file, "AES-GCM");
        seal.prepare(false);
    }

    private String rotated(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("deploy/rotate-keys", "--keys", file.toString()));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        // The file's time counts in whole seconds on some disks.
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
        return said;
    }

    @Test
    void the_file_of_keys_is_made_once_for_its_owner_alone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var keys = Files.readString(file);
        new IdentitySeal(file, "SM4-GCM").prepare(false);
        assertThat(Files.readString(file)).isEqualTo(keys);
    }

    @Test
    void a_file_that_was_lost_is_missed_instead_of_made_anew() throws Exception {
        Files.delete(file);
        assertThatThrownBy(() -> new IdentitySeal(file, "AES-GCM").prepare(true))
                .hasMessageContaining("找不到身份保险箱的钥匙文件");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_key_that_is_added_seals_what_is_new_and_the_old_one_opens_what_is_old() throws Exception {
        var old = seal.seal(CASE, HE);
        rotated("--cipher", "SM4-GCM");
        var fresh = seal.seal(CASE, HE);
        assertThat(fresh.keyId()).isNotEqualTo(old.keyId()).isEqualTo(seal.currentKey());
        assertThat(seal.open(CASE, old.sealed(), old.keyId())).isEqualTo(HE);
        assertThat(seal.open(CASE, fresh.sealed(), fresh.keyId())).isEqualTo(HE);
        assertThat(fresh.hashes()).isEqualTo(old.hashes());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_person_is_found_however_the_number_was_typed() {
        var hashes = seal.hashes(HE);
        assertThat(seal.hashes(new Identity("何某某", "13837401234", "41108219800101123X", null)))
                .isEqualTo(hashes);
        assertThat(seal.hashes(new Identity("何某", "13837401235", "", null)).name())
                .isNotEqualTo(hashes.name());
        assertThat(seal.hashes(new Identity("何某", null, " ", null)).idNumber()).isNull();
        var other = new IdentitySeal(folder.resolve("other.keys"), "AES-GCM");
        other.prepare(false);
        assertThat(other.hashes(HE))
                .as("without our key the hash cannot be reckoned")
                .isNotEqualTo(hashes);
    }

    @Test
    void who_it_is_never_slips_into_a_message() {
        assertThat(HE.toString()).doesNotContain("何", "138");
        var sealed = seal.seal(CASE, HE);
        assertThatThrownBy(() -> seal.open(CASE, sealed.sealed(), "nosuch"))
                .hasMessageContaining("nosuch")
                .hasMessageNotContaining("何");
    }
}
