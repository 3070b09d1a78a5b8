package org.shaodao.evidence.samples;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Images drawn here: left half red, right half blue, a green corner top left; and what phones and editors add to them. */
public final class Photos {

    /** 24 × 16 pixels, lossy: there is no encoder to draw one with. */
    private static final String LOSSY_WEBP =
            "UklGRlIAAABXRUJQVlA4IEYAAACwAwCdASoYABAAP5m20V25LyoksAgDIDMJYgC/OCHoPwqdy0OOWAD+VoLz/XJia6EkrcUR"
                    + "FoGcUUBUczIewdWTgcwn4AAA";

    private Photos() {}

    public static BufferedImage drawing(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        return image;
    }

    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static BufferedImage decoded(byte[] image) {
        try {
            return ImageIO.read(new ByteArrayInputStream(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(drawing(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(drawing(width, height), "png");
    }

    public static byte[] gif(int width, int height) {
        return encoded(drawing(width, height), "gif");
    }

    /** A JPEG as it leaves a phone and an editor, with everything that tells where and by whom. */
    public static byte[] jpegOfAPhone(int width, int height, int orientation) {
        byte[] told = Bytes.join(
                segment(0xE1, Bytes.join(Bytes.latin("Exif\0\0"), Exif.tiff(orientation))),
                segment(0xE1, Bytes.join(Bytes.latin("http://ns.adobe.com/xap/1.0/\0"), Exif.xmp())),
                segment(0xED, Exif.iptc()),
                segment(0xE2, Bytes.latin("MPF\0" + Exif.SECRET)),
                segment(0xE5, Bytes.latin(Exif.SECRET)),
                segment(0xFE, Bytes.latin("<html><script>alert('" + Exif.SECRET + "')</script>")));
        byte[] photo = Bytes.inserted(jpeg(width, height), 20, told);
        return Bytes.join(photo, Bytes.latin(Exif.SECRET + " motion photo with its own location"));
    }

    public static byte[] segment(int marker, byte[] content) {
        return new Bytes()
                .u8(0xFF)
                .u8(marker)
                .u16(content.length + 2)
                .add(content)
                .done();
    }

    /** A PNG with texts, EXIF, time and a private chunk behind its header. */
    public static byte[] pngOfAnEditor(int width, int height) {
        byte[] told = Bytes.join(
                chunk("tEXt", Bytes.latin("Comment\0" + Exif.SECRET)),
                chunk("iTXt", Bytes.join(Bytes.latin("XML:com.adobe.xmp\0\0\0\0\0"), Exif.xmp())),
                chunk("zTXt", Bytes.join(Bytes.latin("Author\0\0"), deflated(Bytes.latin(Exif.SECRET)))),
                chunk("eXIf", Exif.tiff(6)),
                chunk("tIME", new byte[] {7, (byte) 0xEA, 10, 2, 21, 10, 0}),
                chunk("prVt", Bytes.latin(Exif.SECRET)));
        return Bytes.join(Bytes.inserted(png(width, height), 33, told), Bytes.latin(Exif.SECRET));
    }

    public static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(Bytes.latin(type));
        crc.update(content);
        return new Bytes()
                .u32(content.length)
                .add(type)
                .add(content)
                .u32(crc.getValue())
                .done();
    }

    /** A PNG that is small as a file and has any number of pixels. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] header =
                new Bytes().u32(width).u32(height).u8(1).u8(0).u8(0).u8(0).u8(0).done();
        return Bytes.join(
                Bytes.latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", header),
                chunk("IDAT", deflated(new byte[1 << 20])),
                chunk("IEND", new byte[0]));
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A GIF with a comment, an XMP block and something behind its end. */
    public static byte[] gifOfAnEditor(int width, int height) {
        byte[] gif = gif(width, height);
        int colours = 3 << ((gif[10] & 7) + 1);
        Bytes told = new Bytes()
                .u8(0x21)
                .u8(0xFE)
                .u8(Exif.SECRET.length())
                .add(Exif.SECRET)
                .u8(0);
        told.u8(0x21).u8(0xFF).u8(11).add("XMP DataXMP");
        told.u8(Exif.SECRET.length()).add(Exif.SECRET).u8(0);
        return Bytes.join(Bytes.inserted(gif, 13 + colours, told.done()), Bytes.latin(Exif.SECRET));
    }

    /** A lossless WebP of one colour: five codes of a single symbol each, so that pixels take no bits at all. */
    public static byte[] webp(int width, int height) {
        return riff("WEBP", riffChunk("VP8L", lossless(width, height)));
    }

    public static byte[] webpLossy() {
        return Base64.getDecoder().decode(LOSSY_WEBP);
    }

    /** The lossless one with EXIF, XMP and an unknown chunk. */
    public static byte[] webpOfAnEditor(int width, int height) {
        byte[] canvas =
                new Bytes().u32le(0x0C).u24le(width - 1).u24le(height - 1).done();
        return Bytes.join(
                riff(
                        "WEBP",
                        riffChunk("VP8X", canvas),
                        riffChunk("VP8L", lossless(width, height)),
                        riffChunk("EXIF", Exif.tiff(6)),
                        riffChunk("XMP ", Exif.xmp()),
                        riffChunk("ODD ", Bytes.latin(Exif.SECRET))),
                Bytes.latin(Exif.SECRET));
    }

    /** A small canvas with a picture that is larger. */
    public static byte[] webpClaiming(int canvas, int width, int height) {
        byte[] head = new Bytes().u32le(0).u24le(canvas - 1).u24le(canvas - 1).done();
        return riff("WEBP", riffChunk("VP8X", head), riffChunk("VP8L", lossless(width, height)));
    }

    private static byte[] lossless(int width, int height) {
        long[] bits = {0, 0};
        int[] used = {0};
        for (int[] field : new int[][] {{width - 1, 14}, {height - 1, 14}, {0, 1}, {0, 3}, {0, 3}}) {
            put(bits, used, field[0], field[1]);
        }
        for (int symbol : new int[] {200, 40, 90, 255, 0}) {
            put(bits, used, 1, 1);
            put(bits, used, 0, 1);
            put(bits, used, 1, 1);
            put(bits, used, symbol, 8);
        }
        Bytes out = new Bytes().u8(0x2F);
        for (int i = 0; i < (used[0] + 7) / 8; i++) {
            out.u8((int) (bits[i / 8] >>> 8 * (i % 8)));
        }
        return out.u32(0).done();
    }

    private static void put(long[] bits, int[] used, int value, int count) {
        for (int i = 0; i < count; i++) {
            long bit = value >> i & 1;
            bits[used[0] / 64] |= bit << used[0] % 64;
            used[0]++;
        }
    }

    public static byte[] riff(String kind, byte[]... chunks) {
        byte[] content = Bytes.join(chunks);
        return new Bytes()
                .add("RIFF")
                .u32le(content.length + 4)
                .add(kind)
                .add(content)
                .done();
    }

    public static byte[] riffChunk(String id, byte[] content) {
        return new Bytes()
                .add(id)
                .u32le(content.length)
                .add(content)
                .add(content.length % 2 == 0 ? "" : "\0")
                .done();
    }
}
