package org.shaodao.demo.past;

/** What one sees in and around a house. */
final class HouseSketches {

    private HouseSketches() {}

    private static void room(Brush brush, int wall) {
        brush.band(0, 430, wall, wall - 0x0a0a0a);
        brush.band(430, 600, 0x9a9186, 0x857c71);
        brush.line(0, 430, 800, 430, 6, 0x6f675d);
    }

    static void stairs(Brush brush, boolean mended) {
        room(brush, 0xddd6c8);
        for (int step = 0; step < 8; step++) {
            brush.box(330 + step * 58, 540 - step * 54, 470, 54, step % 2 == 0 ? 0xb3aa9c : 0xa79e90);
            brush.line(330 + step * 58, 540 - step * 54, 800, 540 - step * 54, 3, 0x8a8276);
        }
        for (int post = 0; post < 6; post++) {
            brush.line(340 + post * 80, 520 - post * 74, 340 + post * 80, 400 - post * 74, 6, 0x4b5a50);
        }
        brush.line(330, 408, 760, 10, 12, 0x5a3f2b);
        if (!mended) {
            brush.box(60, 420, 150, 130, 0xb98f5a);
            brush.box(90, 310, 130, 110, 0xc79d67);
            brush.line(60, 485, 210, 485, 6, 0x8f6c40);
            brush.disc(270, 520, 90, 90, 0x2a2a2c);
            brush.disc(270, 520, 56, 56, 0x9a9186);
            brush.line(225, 450, 320, 520, 10, 0x40606f);
            brush.box(190, 470, 60, 90, 0x5a6a4c);
        }
    }

    static void pipe(Brush brush, boolean mended) {
        room(brush, 0xd3d7d6);
        int colour = mended ? 0xe9ecec : 0x8a6a4c;
        brush.line(380, 0, 380, 330, 46, colour);
        brush.line(380, 330, 640, 330, 46, colour);
        brush.line(640, 330, 640, 600, 46, colour);
        brush.box(352, 230, 56, 30, mended ? 0x4a7f9f : 0x6f4f33);
        brush.box(500, 302, 34, 56, mended ? 0x4a7f9f : 0x6f4f33);
        if (!mended) {
            brush.glow(380, 360, 200, 220, 0x7b6a52, 70);
            for (int drop = 0; drop < 7; drop++) {
                brush.disc(372 + drop % 3 * 14, 366 + drop * 30, 10, 18, 0x6fa3bf);
            }
            brush.glow(390, 560, 320, 60, 0x5f8fa8, 170);
        }
    }

    static void ceiling(Brush brush, boolean mended) {
        room(brush, 0xe7e3da);
        brush.shape(0xf1eee7, 0, 0, 800, 0, 640, 170, 160, 170);
        brush.line(160, 170, 640, 170, 4, 0xcfc9bd);
        brush.box(300, 230, 200, 150, 0x9fb7c4);
        brush.line(400, 230, 400, 380, 6, 0xf3f1ec);
        if (!mended) {
            brush.glow(430, 80, 330, 120, 0x9a7f4f, 120);
            brush.glow(450, 84, 210, 74, 0x7d6238, 150);
            brush.glow(520, 200, 90, 160, 0x9a7f4f, 90);
            brush.disc(450, 150, 8, 16, 0x6fa3bf);
            brush.disc(456, 260, 8, 16, 0x6fa3bf);
            brush.disc(450, 540, 120, 40, 0x4c6f8a);
            brush.disc(450, 532, 100, 26, 0x7ea9c1);
        }
    }

    private static void yard(Brush brush) {
        brush.band(0, 382, 0xb5cddd, 0xe2ebee);
        for (int tree = 20; tree < 800; tree += 90) {
            brush.disc(tree, 330, 130, 110, 0x8fa37c);
        }
        brush.shape(0x8c4a37, 60, 190, 220, 90, 380, 190);
        brush.bricks(80, 190, 280, 190, 0xc27f62, 0xa86a50);
        brush.box(180, 260, 70, 120, 0x5a4634);
        brush.band(380, 600, 0xa79a7c, 0x8f8468);
    }

    static void shed(Brush brush, boolean mended) {
        yard(brush);
        if (mended) {
            brush.shape(0xc9c1ad, 440, 420, 740, 420, 790, 580, 400, 580);
            brush.line(440, 420, 400, 580, 3, 0x9e967f);
            brush.line(740, 420, 790, 580, 3, 0x9e967f);
            return;
        }
        brush.box(450, 270, 290, 240, 0x7f96a8);
        for (int rib = 460; rib < 740; rib += 20) {
            brush.line(rib, 270, rib, 510, 3, 0x6a8194);
        }
        brush.shape(0x4f6273, 430, 275, 760, 240, 770, 262, 434, 298);
        brush.box(560, 380, 90, 130, 0x4a3c30);
        brush.box(400, 480, 60, 40, 0xa98557);
    }

    static void boundary(Brush brush, boolean mended) {
        yard(brush);
        brush.shape(0x8c4a37, 500, 200, 640, 110, 780, 200);
        brush.bricks(520, 200, 240, 180, 0xb9b1a4, 0x9f978a);
        brush.bricks(400, 350, 60, 250, 0xa5714f, 0x8d5d3f);
        if (mended) {
            brush.box(380, 470, 18, 110, 0xeae6dc);
            brush.box(380, 470, 18, 26, 0xc6382b);
            brush.box(470, 440, 18, 110, 0xeae6dc);
            brush.box(470, 440, 18, 26, 0xc6382b);
        } else {
            brush.line(340, 560, 350, 480, 16, 0x6b4d2f);
            brush.line(390, 590, 402, 500, 16, 0x8a6b45);
            brush.disc(350, 570, 90, 24, 0x7d7258);
            brush.shape(0x9b5f43, 462, 470, 500, 540, 470, 590, 440, 560);
        }
    }

    static void charging(Brush brush, boolean mended) {
        brush.band(0, 470, 0xb5cddd, 0xe2ebee);
        for (int tree = 420; tree < 800; tree += 90) {
            brush.disc(tree, 430, 140, 120, 0x8fa37c);
        }
        brush.flats(40, 470, 340, 9, 0xc9bda8);
        brush.band(468, 600, 0x8f8a80, 0x9d978c);
        if (mended) {
            brush.line(430, 300, 430, 520, 10, 0x4f6b5a);
            brush.line(740, 300, 740, 520, 10, 0x4f6b5a);
            brush.shape(0x3f7f63, 400, 300, 430, 262, 770, 262, 770, 300);
            brush.box(570, 360, 50, 90, 0xe7ebea);
            brush.disc(595, 385, 20, 20, 0x3fa36f);
        } else {
            brush.line(120, 200, 470, 520, 5, 0xd06a2c);
            brush.line(240, 150, 560, 520, 5, 0x2c2c2e);
        }
        scooter(brush, 480);
        scooter(brush, 620);
    }

    private static void scooter(Brush brush, int x) {
        brush.disc(x - 50, 545, 54, 54, 0x1f1f21);
        brush.disc(x + 50, 545, 54, 54, 0x1f1f21);
        brush.shape(0x9b3a3f, x - 60, 520, x + 20, 520, x + 40, 450, x + 56, 450, x + 44, 540, x - 40, 540);
        brush.box(x - 62, 500, 74, 18, 0x2b2b2d);
        brush.line(x + 46, 452, x + 26, 432, 6, 0x2b2b2d);
    }
}
