package org.shaodao.demo.past;

/** What one sees in the street. */
final class StreetSketches {

    private StreetSketches() {}

    private static void street(Brush brush) {
        brush.band(0, 300, 0xb9cfdd, 0xe6ecee);
        brush.flats(20, 300, 220, 5, 0xcbb89c);
        brush.flats(270, 300, 180, 4, 0xb7a58c);
        brush.flats(500, 300, 260, 5, 0xc4b197);
        brush.band(296, 340, 0x9c968c, 0xaaa498);
        brush.band(340, 600, 0x6f6d69, 0x84817b);
        for (int x = 30; x < 800; x += 170) {
            brush.shape(0xe7e2d6, x, 430, x + 80, 430, x + 74, 442, x - 8, 442);
        }
    }

    static void road(Brush brush, boolean mended) {
        street(brush);
        if (mended) {
            brush.shape(0x3f3e3c, 240, 450, 560, 445, 590, 560, 210, 565);
            brush.line(240, 450, 210, 565, 4, 0x55534f);
            brush.line(560, 445, 590, 560, 4, 0x55534f);
            return;
        }
        brush.disc(400, 510, 340, 130, 0x5a5650);
        brush.disc(405, 515, 280, 100, 0x35302a);
        brush.disc(410, 524, 200, 64, 0x211c17);
        brush.line(245, 490, 150, 440, 4, 0x45413c);
        brush.line(560, 500, 660, 455, 4, 0x45413c);
        brush.line(420, 575, 470, 598, 4, 0x45413c);
        brush.cone(170, 560);
        brush.cone(640, 575);
    }

    static void manhole(Brush brush, boolean mended) {
        street(brush);
        brush.disc(400, 500, 260, 150, 0x57544f);
        if (mended) {
            cover(brush, 400, 498);
            brush.disc(310, 500, 10, 8, 0xd8d4cb);
            brush.disc(490, 500, 10, 8, 0xd8d4cb);
        } else {
            brush.disc(400, 502, 220, 122, 0x17130f);
            cover(brush, 440, 478);
            brush.cone(210, 560);
        }
    }

    private static void cover(Brush brush, int x, int y) {
        brush.disc(x, y + 6, 220, 122, 0x3c3833);
        brush.disc(x, y, 220, 122, 0x8b867d);
        for (int i = -80; i <= 80; i += 20) {
            brush.line(x + i, y - 40 + Math.abs(i) / 4, x + i, y + 40 - Math.abs(i) / 4, 4, 0x6e6a62);
        }
    }

    static void lamp(Brush brush, boolean mended) {
        brush.band(0, 420, 0x0f1c30, 0x27405c);
        brush.flats(40, 430, 220, 6, 0x2c3745);
        brush.flats(520, 430, 240, 5, 0x273140);
        brush.band(420, 600, 0x23282d, 0x1a1e22);
        if (mended) {
            brush.glow(410, 520, 520, 150, 0xffe7a3, 90);
            brush.glow(410, 150, 240, 240, 0xffe7a3, 70);
        }
        brush.line(330, 560, 330, 140, 14, 0x59636d);
        brush.line(330, 145, 410, 125, 10, 0x59636d);
        brush.disc(412, 136, 70, 34, mended ? 0xfff6d0 : 0x3d454d);
    }

    static void rubbish(Brush brush, boolean mended) {
        street(brush);
        brush.bricks(0, 250, 800, 130, 0xb5674a, 0x9d573d);
        brush.band(380, 600, 0x8c877d, 0x9c978c);
        if (mended) {
            bin(brush, 300);
            bin(brush, 430);
            return;
        }
        int[][] bags = {{220, 500, 0x2d2f33}, {320, 470, 0x3c4a3a}, {430, 510, 0x262a30}, {540, 480, 0x55422f}};
        for (var bag : bags) {
            brush.disc(bag[0], bag[1], 150, 110, bag[2]);
            brush.disc(bag[0], bag[1] - 60, 30, 30, bag[2]);
        }
        brush.box(560, 500, 120, 70, 0xa98557);
        brush.line(120, 560, 260, 545, 10, 0x93744b);
        brush.shape(0xd9d3c7, 330, 560, 420, 548, 440, 575, 350, 585);
    }

    private static void bin(Brush brush, int x) {
        brush.shape(0x2f6b4a, x, 400, x + 100, 400, x + 88, 540, x + 12, 540);
        brush.box(x - 8, 386, 116, 18, 0x27593d);
    }

    static void lane(Brush brush, boolean mended) {
        street(brush);
        brush.shape(0xd8b23c, 120, 600, 300, 350, 318, 350, 160, 600);
        brush.shape(0xd8b23c, 680, 600, 500, 350, 482, 350, 640, 600);
        for (int y = 380; y < 590; y += 60) {
            brush.line(290 - (y - 380) / 2, y, 510 + (y - 380) / 2, y + 24, 6, 0xd8b23c);
        }
        if (!mended) {
            car(brush, 300, 470, 0x7d8b99);
            car(brush, 470, 540, 0x9c3f35);
        }
    }

    private static void car(Brush brush, int x, int y, int colour) {
        brush.shape(colour, x - 60, y, x - 30, y - 50, x + 70, y - 50, x + 100, y);
        brush.box(x - 90, y, 220, 50, colour);
        brush.shape(0xcfdbe3, x - 44, y - 4, x - 22, y - 42, x + 15, y - 42, x + 15, y - 4);
        brush.shape(0xcfdbe3, x + 24, y - 4, x + 24, y - 42, x + 62, y - 42, x + 84, y - 4);
        brush.disc(x - 45, y + 50, 46, 46, 0x1d1d1e);
        brush.disc(x + 85, y + 50, 46, 46, 0x1d1d1e);
    }

    static void ditch(Brush brush, boolean mended) {
        brush.band(0, 220, 0xbfd2dc, 0xe3eaea);
        brush.band(220, 600, 0x8f9a5c, 0x77824a);
        brush.shape(0x9b958a, 300, 220, 500, 220, 700, 600, 100, 600);
        brush.shape(mended ? 0x5f8fa5 : 0x4a4632, 330, 220, 470, 220, 620, 600, 180, 600);
        if (mended) {
            brush.line(390, 300, 350, 590, 4, 0x8fb6c6);
            brush.line(420, 280, 470, 590, 4, 0x8fb6c6);
            return;
        }
        int[][] waste = {{380, 330, 0x6c6f45}, {430, 400, 0x7b5a3a}, {340, 460, 0xc9c5b8}, {470, 520, 0x5d6b3f}};
        for (var piece : waste) {
            brush.disc(piece[0], piece[1], 120, 44, piece[2]);
        }
        brush.line(300, 520, 430, 470, 10, 0x54452f);
    }
}
