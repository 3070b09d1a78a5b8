package org.shaodao.evidence.samples;

/** Recordings of silence. */
public final class Recordings {

    private Recordings() {}

    /** MPEG 1 layer III, 128 kbit/s, 44.1 kHz: frames of 417 bytes, behind a tag with a secret. */
    public static byte[] mp3() {
        Bytes mp3 = new Bytes()
                .add("ID3")
                .u8(3)
                .u8(0)
                .u8(0)
                .u32(Exif.SECRET.length())
                .add(Exif.SECRET);
        for (int i = 0; i < 5; i++) {
            mp3.u32(0xFFFB9000L).add(new byte[413]);
        }
        return mp3.done();
    }

    public static byte[] amr() {
        Bytes amr = new Bytes().add("#!AMR\n");
        for (int i = 0; i < 10; i++) {
            amr.u8(0x3C).add(new byte[31]);
        }
        return amr.done();
    }

    public static byte[] amrWideBand() {
        return new Bytes().add("#!AMR-WB\n").u8(0x44).add(new byte[60]).done();
    }

    public static byte[] wav() {
        byte[] format = new Bytes()
                .u16le(1)
                .u16le(1)
                .u32le(8000)
                .u32le(8000)
                .u16le(1)
                .u16le(8)
                .done();
        return Photos.riff(
                "WAVE",
                Photos.riffChunk("fmt ", format),
                Photos.riffChunk("LIST", Bytes.latin("INFOIART" + Exif.SECRET)),
                Photos.riffChunk("data", new byte[800]));
    }

    public static byte[] m4a() {
        return recording("M4A ", "soun");
    }

    /** A video as a phone makes it: the place in the user data, a track of places, something behind the end. */
    public static byte[] mp4() {
        return Bytes.join(recording("isom", "vide", "soun", "meta"), Bytes.latin("SEFT" + Exif.SECRET));
    }

    public static byte[] recording(String brand, String... handlers) {
        byte[][] tracks = new byte[handlers.length + 2][];
        for (int i = 0; i < handlers.length; i++) {
            tracks[i] = track(handlers[i]);
        }
        byte[] place = Bytes.latin("+34.0357+113.8526/" + Exif.SECRET);
        tracks[handlers.length] = box("udta", box("\u00A9xyz", place));
        tracks[handlers.length + 1] = box("meta", place);
        return Bytes.join(
                box("ftyp", Bytes.latin(brand + "\0\0\2\0" + brand)),
                box("moov", tracks),
                box("free", Bytes.latin(Exif.SECRET)),
                box("uuid", place),
                box("mdat", Bytes.latin("the recording itself")));
    }

    private static byte[] track(String handler) {
        byte[] content =
                new Bytes().u32(0).u32(0).add(handler).add(new byte[13]).done();
        byte[] notes = handler.equals("meta") ? Bytes.latin(Exif.SECRET) : new byte[4];
        return box("trak", box("mdia", box("hdlr", content)), box("note", notes));
    }

    public static byte[] box(String type, byte[]... contents) {
        byte[] content = Bytes.join(contents);
        return new Bytes().u32(content.length + 8).add(type).add(content).done();
    }
}
