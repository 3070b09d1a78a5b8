package org.shaodao.demo.past;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture of a thing before or after it was put right. Drawn with shapes alone: a server may have no font.
 *
 * @param title what it shows, the name of the file
 */
record Sketch(String title, Scenery scenery, boolean mended) {

    static final int WIDTH = 800;
    static final int HEIGHT = 600;

    /** Draws the thing, put right or not. */
    interface Scenery {
        void draw(Brush brush, boolean mended);
    }

    /** The picture as a PNG of {@value #WIDTH} by {@value #HEIGHT}. */
    byte[] png() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        scenery.draw(new Brush(graphics), mended);
        shade(graphics);
        graphics.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Darker towards the edges, as a phone's lens does it. */
    private static void shade(Graphics2D graphics) {
        graphics.setPaint(new java.awt.RadialGradientPaint(
                WIDTH / 2f, HEIGHT / 2f, WIDTH * 0.7f, new float[] {0.55f, 1f}, new Color[] {
                    new Color(0, 0, 0, 0), new Color(0, 0, 0, 90)
                }));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
    }
}
