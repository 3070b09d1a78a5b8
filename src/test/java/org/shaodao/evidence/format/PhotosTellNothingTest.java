package org.shaodao.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shaodao.evidence.EvidenceRefused;
import org.shaodao.evidence.samples.Bytes;
import org.shaodao.evidence.samples.Exif;
import org.shaodao.evidence.samples.Photos;

class PhotosTellNothingTest {

    private static final PixelLimit LIMIT = new PixelLimit(50_000_000);

    @Test
    void a_jpeg_of_a_phone_loses_place_maker_thumbnail_comment_and_what_hides_behind_its_end() {
        byte[] photo = Photos.jpegOfAPhone(80, 60, 1);
        assertThat(Told.place(photo)).isTrue();
        assertThat(Told.chapters(photo)).contains("Exif Thumbnail", "XMP", "IPTC", "JpegComment", "GPS");

        byte[] kept = new JpegFormat(LIMIT).clean(photo).bytes();

        Told.nothingIn(kept);
        assertThat(Told.chapters(kept)).doesNotContain("Exif IFD0");
        assertThat(Bytes.contain(kept, "<html>")).isFalse();
    }

    @Test
    void the_picture_of_a_jpeg_stays_as_it_was_to_the_pixel() {
        byte[] photo = Photos.jpegOfAPhone(333, 77, 1);
        byte[] kept = new JpegFormat(LIMIT).clean(photo).bytes();
        Told.samePixels(Photos.decoded(photo), Photos.decoded(kept));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void which_way_is_up_is_the_only_thing_of_exif_that_stays(int orientation) throws Exception {
        CleanFile kept = new JpegFormat(LIMIT).clean(Photos.jpegOfAPhone(80, 60, orientation));

        Told.nothingIn(kept.bytes());
        assertThat(Told.by(kept.bytes())
                        .getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInt(ExifDirectoryBase.TAG_ORIENTATION))
                .isEqualTo(orientation);
        assertThat(kept.picture().seenWidth()).isEqualTo(orientation >= 5 ? 60 : 80);
    }

    @Test
    void cleaning_a_clean_photo_changes_nothing() {
        byte[] once =
                new JpegFormat(LIMIT).clean(Photos.jpegOfAPhone(80, 60, 6)).bytes();
        assertThat(new JpegFormat(LIMIT).clean(once).bytes()).isEqualTo(once);
    }

    @Test
    void a_nonsensical_orientation_means_upright() {
        CleanFile kept = new JpegFormat(LIMIT).clean(Photos.jpegOfAPhone(80, 60, 77));
        assertThat(kept.picture().orientation()).isEqualTo(1);
        Told.nothingIn(kept.bytes());
    }

    @Test
    void the_colour_profile_of_a_jpeg_stays_but_is_not_given_to_our_own_decoder() {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        byte[] segment = Photos.segment(0xE2, Bytes.join(Bytes.latin("ICC_PROFILE\0\u0001\u0001"), profile));
        CleanFile kept = new JpegFormat(LIMIT).clean(Bytes.inserted(Photos.jpeg(40, 30), 20, segment));

        assertThat(Told.chapters(kept.bytes())).contains("ICC Profile");
        assertThat(Told.chapters(kept.picture().bare())).doesNotContain("ICC Profile");
    }

    @Test
    void a_jpeg_that_is_cut_off_is_refused() {
        byte[] photo = Photos.jpeg(400, 300);
        assertThatThrownBy(() -> new JpegFormat(LIMIT).clean(Arrays.copyOf(photo, photo.length / 2)))
                .isInstanceOfAny(EvidenceRefused.class, IndexOutOfBoundsException.class);
    }

    @Test
    void a_jpeg_with_a_thousand_scans_is_refused() {
        byte[] photo = Photos.jpeg(16, 16);
        int scan = indexOf(photo, 0xDA);
        byte[] body = Arrays.copyOfRange(photo, scan, photo.length - 2);
        Bytes many = new Bytes().add(Arrays.copyOf(photo, scan));
        for (int i = 0; i < 1_000; i++) {
            many.add(body);
        }
        assertThatThrownBy(() -> new JpegFormat(LIMIT).clean(many.u16(0xFFD9).done()))
                .isInstanceOf(EvidenceRefused.class);
    }

    private static int indexOf(byte[] photo, int marker) {
        for (int i = 0; ; i++) {
            if ((photo[i] & 0xFF) == 0xFF && (photo[i + 1] & 0xFF) == marker) {
                return i;
            }
        }
    }

    @Test
    void a_png_loses_texts_exif_time_and_private_chunks_and_no_pixel() {
        byte[] image = Photos.pngOfAnEditor(80, 60);
        assertThat(Told.chapters(image)).contains("PNG-tEXt", "PNG-tIME", "XMP");
        assertThat(Bytes.contain(image, "eXIf")).isTrue();

        byte[] kept = new PngFormat(LIMIT).clean(image).bytes();

        Told.nothingIn(kept);
        for (String chunk : new String[] {"tEXt", "iTXt", "zTXt", "eXIf", "tIME", "prVt"}) {
            assertThat(Bytes.contain(kept, chunk)).isFalse();
        }
        Told.samePixels(Photos.decoded(image), Photos.decoded(kept));
    }

    @Test
    void a_webp_loses_exif_and_xmp_and_no_pixel() {
        byte[] image = Photos.webpOfAnEditor(80, 60);
        assertThat(Told.place(image)).isTrue();

        byte[] kept = new WebpFormat(LIMIT).clean(image).bytes();

        Told.nothingIn(kept);
        assertThat(Bytes.contain(kept, "EXIF")).isFalse();
        assertThat(Bytes.contain(kept, "XMP ")).isFalse();
        Told.samePixels(Photos.decoded(Photos.webp(80, 60)), Photos.decoded(kept));
    }

    @Test
    void a_lossy_webp_is_kept_byte_for_byte_when_it_tells_nothing() {
        CleanFile kept = new WebpFormat(LIMIT).clean(Photos.webpLossy());
        assertThat(kept.bytes()).isEqualTo(Photos.webpLossy());
        assertThat(kept.picture().width()).isEqualTo(24);
        assertThat(kept.picture().height()).isEqualTo(16);
    }

    @Test
    void a_gif_loses_comments_and_xmp_and_no_pixel() {
        byte[] image = Photos.gifOfAnEditor(80, 60);
        assertThat(Told.chapters(image)).contains("GIF Comment");
        assertThat(Bytes.contain(image, Exif.SECRET)).isTrue();

        byte[] kept = new GifFormat(LIMIT).clean(image).bytes();

        Told.nothingIn(kept);
        Told.samePixels(Photos.decoded(image), Photos.decoded(kept));
    }
}
