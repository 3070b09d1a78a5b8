package org.shaodao.evidence.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Bytes in files {@code <data>/evidence/ab/ab12…}, readable by the application's own account only. A file appears whole
 * or not at all. A file whose transaction was rolled back stays without anybody knowing its name, and serves the next
 * upload of the same bytes.
 */
@Component
@ConditionalOnProperty(name = "shaodao.evidence.store", havingValue = "directory")
class DirectoryStore implements EvidenceStore {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

    private final Path root;

    DirectoryStore(@Value("${shaodao.data:./data}") String data) {
        Path evidence = Path.of(data).toAbsolutePath().normalize().resolve("evidence");
        try {
            this.root = directory(evidence).toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("附件目录 " + evidence + " 建不了或进不去，请检查目录权限。", e);
        }
    }

    @Override
    public void put(String sha256, byte[] bytes) {
        try {
            Path file = place(sha256);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != bytes.length) {
                write(file, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] read(String sha256) {
        try {
            return Files.readAllBytes(place(sha256));
        } catch (IOException e) {
            throw new EvidenceLost(sha256, e);
        }
    }

    /** Below the root and nowhere else, even when somebody put a link there. */
    private Path place(String sha256) throws IOException {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        Path shelf = directory(root.resolve(sha256.substring(0, 2))).toRealPath();
        Path file = shelf.resolve(sha256);
        if (!shelf.startsWith(root) || Files.isSymbolicLink(file)) {
            throw new IOException("leads out of " + root + ": " + file);
        }
        return file;
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), "upload", ".tmp");
        try {
            Files.write(temporary, bytes);
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Path directory(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return path;
        }
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        return Files.createDirectories(path, ownOnly);
    }
}
