package org.shaodao.demo.past;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.shaodao.access.Viewer;
import org.shaodao.evidence.Attachments;
import org.springframework.stereotype.Component;

/** The pictures people take in the past: drawn here, uploaded like any other file. */
@Component
class Album {

    private final Attachments attachments;

    Album(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @return ids of the uploaded pictures, still bound to no case */
    List<Long> take(Viewer person, List<String> sketches) {
        return sketches.stream().map(sketch -> upload(person, sketch)).toList();
    }

    private long upload(Viewer person, String name) {
        var sketch = Sketches.named(name);
        return attachments
                .upload(person, sketch.title() + ".png", new ByteArrayInputStream(sketch.png()))
                .id();
    }
}
