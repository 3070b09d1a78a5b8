package org.shaodao.evidence.format;

import java.util.Set;

/**
 * MP4 video and M4A voice, told apart by their tracks. Boxes that say where and with what a recording was made (user
 * data, metadata, vendor boxes, unused space) are blanked in place, so that no offset moves. Source: ISO/IEC 14496-12.
 */
public final class Mp4Format implements FileFormat {

    private static final Set<String> BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4A ", "M4V ", "MSNV", "dash");

    @Override
    public CleanFile clean(byte[] bytes) {
        Octets file = new Octets(bytes.clone());
        if (!file.has(4, "ftyp") || !BRANDS.contains(file.text(8, 4))) {
            throw Refusals.type("这里不支持的录音或录像格式（如 MOV、3GP）", "请转成 MP4 视频或 MP3、M4A 录音再上传。");
        }
        Mp4Boxes boxes = new Mp4Boxes(file);
        int end = boxes.blank();
        if (!boxes.video() && !boxes.sound()) {
            throw Refusals.damaged();
        }
        return new CleanFile(boxes.video() ? MediaKind.MP4 : MediaKind.M4A, file.slice(0, end));
    }
}
