package org.shaodao.evidence.format;

/** Knows one format to the byte: checks that a file really is one and writes it again without what it should not carry. */
public interface FileFormat {

    /**
     * Reads hostile bytes; running off their end shows as an {@link IndexOutOfBoundsException}, which the caller treats as
     * a damaged file.
     *
     * @throws org.shaodao.evidence.EvidenceRefused when the file is damaged or dangerous
     */
    CleanFile clean(byte[] file);
}
