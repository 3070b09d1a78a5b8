package org.shaodao.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.shaodao.evidence.samples.Bytes;
import org.shaodao.evidence.samples.Exif;

/** What an image tells about its making, as an independent reader sees it. */
final class Told {

    private static final List<String> HARMLESS = List.of(
            "JPEG",
            "JFIF",
            "Huffman",
            "File Type",
            "ICC Profile",
            "PNG-IHDR",
            "PNG-pHYs",
            "GIF Header",
            "GIF Control",
            "GIF Image",
            "GIF Animation",
            "WebP");

    private Told() {}

    static Metadata by(byte[] image) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(image));
        } catch (ImageProcessingException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> chapters(byte[] image) {
        return StreamSupport.stream(by(image).getDirectories().spliterator(), false)
                .map(Directory::getName)
                .toList();
    }

    static boolean place(byte[] image) {
        GpsDirectory gps = by(image).getFirstDirectoryOfType(GpsDirectory.class);
        return gps != null && gps.getGeoLocation() != null;
    }

    /** Nothing but what is needed to show the image, and at most which way is up. */
    static void nothingIn(byte[] image) {
        assertThat(Bytes.contain(image, Exif.SECRET)).isFalse();
        assertThat(place(image)).isFalse();
        assertThat(by(image).getDirectoriesOfType(ExifThumbnailDirectory.class)).isEmpty();
        for (Directory directory : by(image).getDirectories()) {
            if (directory instanceof ExifIFD0Directory) {
                assertThat(directory.getTags()).hasSize(1);
                assertThat(directory.containsTag(ExifDirectoryBase.TAG_ORIENTATION))
                        .isTrue();
            } else {
                assertThat(directory.getName()).isIn(HARMLESS);
            }
        }
    }

    static void samePixels(BufferedImage one, BufferedImage other) {
        int width = one.getWidth();
        int height = one.getHeight();
        assertThat(new int[] {other.getWidth(), other.getHeight()}).containsExactly(width, height);
        assertThat(other.getRGB(0, 0, width, height, null, 0, width))
                .isEqualTo(one.getRGB(0, 0, width, height, null, 0, width));
    }
}
