package org.shaodao.demo.past;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;

/** Draws shapes; colours are written as 0xRRGGBB, measures are pixels. */
final class Brush {

    private final Graphics2D graphics;

    Brush(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** Everything from one height to another, fading from the upper colour to the lower. */
    void band(int fromY, int toY, int upper, int lower) {
        graphics.setPaint(new GradientPaint(0, fromY, new Color(upper), 0, toY, new Color(lower)));
        graphics.fillRect(0, fromY, Sketch.WIDTH, toY - fromY);
    }

    void box(int x, int y, int width, int height, int colour) {
        graphics.setPaint(new Color(colour));
        graphics.fillRect(x, y, width, height);
    }

    void disc(int x, int y, int width, int height, int colour) {
        graphics.setPaint(new Color(colour));
        graphics.fillOval(x - width / 2, y - height / 2, width, height);
    }

    /** A disc through which one sees; alpha from 0 to 255. */
    void glow(int x, int y, int width, int height, int colour, int alpha) {
        graphics.setPaint(new Color(colour >> 16 & 255, colour >> 8 & 255, colour & 255, alpha));
        graphics.fillOval(x - width / 2, y - height / 2, width, height);
    }

    void line(int fromX, int fromY, int toX, int toY, int thickness, int colour) {
        graphics.setPaint(new Color(colour));
        graphics.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.drawLine(fromX, fromY, toX, toY);
    }

    /** @param points x and y in turn */
    void shape(int colour, int... points) {
        var polygon = new Polygon();
        for (int i = 0; i < points.length; i += 2) {
            polygon.addPoint(points[i], points[i + 1]);
        }
        graphics.setPaint(new Color(colour));
        graphics.fillPolygon(polygon);
    }

    /** Rows of bricks over a rectangle. */
    void bricks(int x, int y, int width, int height, int colour, int joint) {
        box(x, y, width, height, colour);
        for (int row = 0; row * 24 < height; row++) {
            line(x, y + row * 24, x + width, y + row * 24, 2, joint);
            for (int stone = row % 2 == 0 ? 0 : 30; stone < width; stone += 60) {
                line(x + stone, y + row * 24, x + stone, Math.min(y + row * 24 + 24, y + height), 2, joint);
            }
        }
    }

    /** A block of flats with windows, its foot at {@code y}. */
    void flats(int x, int y, int width, int floors, int colour) {
        int height = floors * 46;
        box(x, y - height, width, height, colour);
        for (int floor = 0; floor < floors; floor++) {
            for (int window = x + 14; window + 26 < x + width; window += 44) {
                box(window, y - height + 10 + floor * 46, 26, 26, 0x5d7486);
                box(window + 12, y - height + 10 + floor * 46, 2, 26, 0xdfe5e8);
            }
        }
    }

    /** A red and white traffic cone standing at {@code x}, {@code y}. */
    void cone(int x, int y) {
        shape(0xd9482b, x - 22, y, x + 22, y, x + 5, y - 70, x - 5, y - 70);
        shape(0xf2ede6, x - 15, y - 22, x + 15, y - 22, x + 10, y - 42, x - 10, y - 42);
        box(x - 30, y - 4, 60, 8, 0xb23a22);
    }
}
