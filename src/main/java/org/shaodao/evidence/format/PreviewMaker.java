package org.shaodao.evidence.format;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Transparency;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.shaodao.evidence.format.CleanFile.Picture;

/**
 * The small upright JPEG for lists. Making it proves at the same time that the image can be opened. All images that are
 * open at one moment together have no more pixels than one may have.
 */
public final class PreviewMaker {

    /** Pixels of the longer side; smaller images are not enlarged. */
    public static final int SIDE = 640;

    private static final float QUALITY = 0.8f;
    private static final int KILO = 1_000;

    private final Semaphore kilopixels;
    private final int most;

    public PreviewMaker(PixelLimit limit) {
        this.most = (int) Math.min(Integer.MAX_VALUE, limit.pixels() / KILO + 1);
        this.kilopixels = new Semaphore(most, true);
    }

    /** @throws org.shaodao.evidence.EvidenceRefused when the image cannot be opened */
    public byte[] preview(CleanFile file) {
        Picture picture = file.picture();
        int weight = weight(file.kind(), picture);
        kilopixels.acquireUninterruptibly(weight);
        try {
            return jpeg(upright(halved(decode(file)), picture));
        } catch (IOException | RuntimeException unreadable) {
            throw Refusals.damaged();
        } finally {
            kilopixels.release(weight);
        }
    }

    /** The WebP decoder needs memory beyond the pixels, as the file likes: only one at a time. */
    private int weight(MediaKind kind, Picture picture) {
        long pixels = (long) picture.width() * picture.height();
        return kind == MediaKind.WEBP ? most : (int) Math.min(most, pixels / KILO + 1);
    }

    /** Reads every n-th pixel only, so that a large image never lies in memory as a whole. */
    private static BufferedImage decode(CleanFile file) throws IOException {
        ImageReader reader = reader(file.kind());
        try (ImageInputStream in = input(file)) {
            reader.setInput(in, true, true);
            int longer = Math.max(file.picture().width(), file.picture().height());
            int step = Math.max(1, longer / (2 * SIDE));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static ImageInputStream input(CleanFile file) {
        byte[] bare = file.picture().bare();
        return file.kind() == MediaKind.WEBP
                ? new PaddedImageInput(bare)
                : new MemoryCacheImageInputStream(new ByteArrayInputStream(bare));
    }

    private static ImageReader reader(MediaKind kind) throws IOException {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
        if (!readers.hasNext()) {
            throw new IOException("no reader for " + kind);
        }
        return readers.next();
    }

    /** Halves until less than twice as large as wanted: sharper than one large step. */
    private static BufferedImage halved(BufferedImage image) {
        BufferedImage current = image;
        for (; ; ) {
            int longer = Math.max(current.getWidth(), current.getHeight());
            boolean opaque = current.getType() == BufferedImage.TYPE_INT_RGB;
            if (longer <= SIDE && opaque) {
                return current;
            }
            int wanted = longer <= SIDE ? longer : Math.max(SIDE, (longer + 1) / 2);
            current = drawn(current, fit(current, wanted), null);
        }
    }

    private static Dimension fit(BufferedImage image, int longest) {
        double factor = (double) longest / Math.max(image.getWidth(), image.getHeight());
        int width = (int) Math.max(1, Math.round(image.getWidth() * factor));
        int height = (int) Math.max(1, Math.round(image.getHeight() * factor));
        return new Dimension(width, height);
    }

    private static BufferedImage upright(BufferedImage image, Picture picture) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (picture.orientation()) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        return turn == null ? image : drawn(image, picture.lying() ? new Dimension(h, w) : new Dimension(w, h), turn);
    }

    /** On white, because JPEG knows no transparency. */
    private static BufferedImage drawn(BufferedImage image, Dimension size, AffineTransform turn) {
        BufferedImage canvas = new BufferedImage(size.width, size.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = canvas.createGraphics();
        if (image.getTransparency() != Transparency.OPAQUE) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, size.width, size.height);
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (turn == null) {
            graphics.drawImage(image, 0, 0, size.width, size.height, null);
        } else {
            graphics.drawImage(image, turn, null);
        }
        graphics.dispose();
        return canvas;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
