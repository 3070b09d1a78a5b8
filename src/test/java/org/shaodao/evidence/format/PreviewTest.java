package org.shaodao.evidence.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shaodao.evidence.samples.Photos;

class PreviewTest {

    private static final PixelLimit LIMIT = new PixelLimit(50_000_000);
    private final PreviewMaker maker = new PreviewMaker(LIMIT);

    private BufferedImage preview(FileFormat format, byte[] image) {
        byte[] preview = maker.preview(format.clean(image));
        Told.nothingIn(preview);
        return Photos.decoded(preview);
    }

    @ParameterizedTest
    @CsvSource({"4000,3000,640,480", "1281,20,640,10", "641,900,456,640", "30,20,30,20", "20000,3,640,1"})
    void the_longer_side_has_at_most_640_pixels_and_nothing_is_enlarged(int width, int height, int w, int h) {
        BufferedImage preview = preview(new JpegFormat(LIMIT), Photos.jpeg(width, height));
        assertThat(new int[] {preview.getWidth(), preview.getHeight()}).containsExactly(w, h);
    }

    /** Where the green corner of the drawing must come to lie: EXIF 2.32 §4.6.4. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void a_preview_stands_upright(int orientation, int right, int bottom) {
        BufferedImage preview = preview(new JpegFormat(LIMIT), Photos.jpegOfAPhone(1600, 800, orientation));

        boolean lying = orientation >= 5;
        assertThat(preview.getWidth()).isEqualTo(lying ? 320 : 640);
        assertThat(preview.getHeight()).isEqualTo(lying ? 640 : 320);
        for (int x : List.of(0, 1)) {
            for (int y : List.of(0, 1)) {
                Color corner = new Color(
                        preview.getRGB(x == 0 ? 20 : preview.getWidth() - 20, y == 0 ? 20 : preview.getHeight() - 20));
                assertThat(corner.getGreen() > 200).isEqualTo(x == right && y == bottom);
            }
        }
    }

    @Test
    void what_is_transparent_becomes_white() {
        BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        BufferedImage preview = preview(new PngFormat(LIMIT), Photos.encoded(clear, "png"));
        assertThat(preview.getRGB(25, 25)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void gif_png_and_webp_have_previews_too() {
        assertThat(preview(new GifFormat(LIMIT), Photos.gif(1000, 500)).getWidth())
                .isEqualTo(640);
        assertThat(preview(new PngFormat(LIMIT), Photos.png(1000, 500)).getWidth())
                .isEqualTo(640);
        BufferedImage webp = preview(new WebpFormat(LIMIT), Photos.webp(1000, 500));
        assertThat(webp.getWidth()).isEqualTo(640);
        assertThat(new Color(webp.getRGB(9, 9)).getGreen()).isBetween(195, 205);
    }

    @Test
    void a_grey_picture_with_sixteen_bits_has_a_preview() {
        BufferedImage grey = new BufferedImage(700, 700, BufferedImage.TYPE_USHORT_GRAY);
        assertThat(preview(new PngFormat(LIMIT), Photos.encoded(grey, "png")).getWidth())
                .isEqualTo(640);
    }

    @Test
    void a_photo_of_48_million_pixels_needs_little_memory() {
        BufferedImage preview = preview(new WebpFormat(LIMIT), Photos.webp(8000, 6000));
        assertThat(preview.getHeight()).isEqualTo(480);
    }
}
