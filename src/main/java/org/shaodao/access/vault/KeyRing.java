package org.shaodao.access.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of the vault, in a file that is kept apart from the database and its copies: a line for each key with its name,
 * its cipher and its bytes in Base64. The last one seals what is new, the others open what is old. All nodes read the same
 * file and notice when a key has been added.
 */
final class KeyRing {

    private static final String INDEX = "index";
    private static final String INDEX_KIND = "HMAC";
    private static final int INDEX_BYTES = 32;
    private static final String HEAD = """
            # 身份保险箱的钥匙。和数据库、数据库备份分开存放；丢了，当事人的姓名电话就再也打不开。
            # Keys of the identity vault. Keep them apart from the database and its backups; lost, no identity can be opened.
            """;

    private final Path file;
    private Map<String, Key> keys = Map.of();
    private byte[] index;
    private FileTime read;

    KeyRing(Path file) {
        this.file = file;
    }

    record Key(String id, VaultCipher cipher, byte[] bytes) {}

    boolean exists() {
        return Files.exists(file);
    }

    /** Makes the file with a first key; one that another node makes at the same moment stands. */
    void make(VaultCipher cipher) {
        var lines = HEAD + line(INDEX, INDEX_KIND, INDEX_BYTES) + line("k1", cipher.code(), cipher.keyBytes());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var half = Files.createTempFile(file.toAbsolutePath().getParent(), "vault", ".half");
            closeToOthers(half);
            Files.writeString(half, lines);
            try {
                Files.createLink(file, half);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // The other one stands.
            } finally {
                Files.delete(half);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("身份保险箱的钥匙写不进 " + file + "：请改正该目录的属主", failed);
        }
    }

    private static void closeToOthers(Path half) throws IOException {
        if (half.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static String line(String id, String kind, int bytes) {
        var fresh = new byte[bytes];
        new SecureRandom().nextBytes(fresh);
        return id + " " + kind + " " + Base64.getEncoder().encodeToString(fresh) + "\n";
    }

    /** Seals what is new. */
    synchronized Key current() {
        refresh();
        return keys.values().stream().reduce((earlier, later) -> later).orElseThrow();
    }

    /** Empty when the file, read again, has no key of that name. */
    synchronized Optional<Key> of(String id) {
        if (!keys.containsKey(id)) {
            refresh();
        }
        return Optional.ofNullable(keys.get(id));
    }

    /** For the hashes by which a party is found again. */
    synchronized byte[] index() {
        refresh();
        return index;
    }

    private void refresh() {
        try {
            var changed = Files.getLastModifiedTime(file);
            if (!changed.equals(read)) {
                readAll(Files.readAllLines(file));
                read = changed;
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("读不了身份保险箱的钥匙文件 " + file, gone);
        }
    }

    private void readAll(List<String> lines) {
        var found = new LinkedHashMap<String, Key>();
        byte[] hashes = null;
        for (var line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var parts = line.strip().split("\\s+");
            if (parts.length != 3) {
                throw new IllegalStateException("钥匙文件 " + file + " 里有一行看不懂");
            }
            var bytes = Base64.getDecoder().decode(parts[2]);
            if (parts[1].equals(INDEX_KIND)) {
                hashes = bytes;
            } else {
                found.put(parts[0], new Key(parts[0], VaultCipher.of(parts[1]), bytes));
            }
        }
        if (found.isEmpty() || hashes == null) {
            throw new IllegalStateException("钥匙文件 " + file + " 里没有钥匙");
        }
        keys = found;
        index = hashes;
    }

    /** Names of the keys that the file has. */
    synchronized Set<String> names() {
        refresh();
        return Set.copyOf(keys.keySet());
    }
}
