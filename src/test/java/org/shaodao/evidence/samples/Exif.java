package org.shaodao.evidence.samples;

/** What a phone writes about a photo: its maker, which way is up, where it was taken (34.0357 N, 113.8526 E), a thumbnail. */
public final class Exif {

    /** Appears in every text of the samples: nothing that is kept may contain it. */
    public static final String SECRET = "SECRET-OF-THE-PHONE";

    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;

    private Exif() {}

    /** A TIFF structure, big endian. */
    public static byte[] tiff(int orientation) {
        byte[] maker = Bytes.latin(SECRET + "\0");
        byte[] thumbnail = Bytes.join(
                new byte[] {(byte) 0xFF, (byte) 0xD8}, Bytes.latin(SECRET), new byte[] {(byte) 0xFF, (byte) 0xD9});
        int makerAt = 8 + 2 + 3 * 12 + 4;
        int gpsAt = makerAt + maker.length;
        int latitudeAt = gpsAt + 2 + 4 * 12 + 4;
        int secondAt = latitudeAt + 48;
        int thumbnailAt = secondAt + 2 + 3 * 12 + 4;
        Bytes tiff = new Bytes().add("MM").u16(42).u32(8).u16(3);
        entry(tiff, 0x010F, ASCII, maker.length, makerAt);
        entry(tiff, 0x0112, SHORT, 1, (long) orientation << 16);
        entry(tiff, 0x8825, LONG, 1, gpsAt);
        tiff.u32(secondAt).add(maker);
        gps(tiff, latitudeAt);
        tiff.u16(3);
        entry(tiff, 0x0103, SHORT, 1, 6L << 16);
        entry(tiff, 0x0201, LONG, 1, thumbnailAt);
        entry(tiff, 0x0202, LONG, 1, thumbnail.length);
        return tiff.u32(0).add(thumbnail).done();
    }

    private static void gps(Bytes tiff, int latitudeAt) {
        tiff.u16(4);
        entry(tiff, 1, ASCII, 2, 'N' << 24);
        entry(tiff, 2, RATIONAL, 3, latitudeAt);
        entry(tiff, 3, ASCII, 2, 'E' << 24);
        entry(tiff, 4, RATIONAL, 3, latitudeAt + 24);
        tiff.u32(0);
        for (int number : new int[] {34, 1, 2, 1, 852, 100, 113, 1, 51, 1, 936, 100}) {
            tiff.u32(number);
        }
    }

    private static void entry(Bytes tiff, int tag, int type, int count, long content) {
        tiff.u16(tag).u16(type).u32(count).u32(content);
    }

    public static byte[] xmp() {
        return Bytes.utf8("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
                + " xmlns:exif=\"http://ns.adobe.com/exif/1.0/\" exif:GPSLatitude=\"34,2.14N\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:source=\"" + SECRET
                + "\"/></rdf:RDF></x:xmpmeta>");
    }

    /** A Photoshop block with one IPTC record: the city. */
    public static byte[] iptc() {
        byte[] record = new Bytes()
                .u8(0x1C)
                .u8(2)
                .u8(90)
                .u16(SECRET.length())
                .add(SECRET)
                .done();
        return new Bytes()
                .add("Photoshop 3.0\0" + "8BIM")
                .u16(0x0404)
                .u16(0)
                .u32(record.length)
                .add(record)
                .add(record.length % 2 == 0 ? "" : "\0")
                .done();
    }
}
