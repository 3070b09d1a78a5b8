package org.shaodao.evidence.intake;

import java.io.ByteArrayInputStream;
import org.shaodao.evidence.intake.EvidenceSettings.Limits;
import org.springframework.util.unit.DataSize;

/** The intake with its usual limits, without the rest of the application. */
final class Door {

    private static final DataSize OTHERS = DataSize.ofMegabytes(20);

    private static final Intake INTAKE = new Intake(
            new EvidenceSettings(50_000_000, new Limits(DataSize.ofMegabytes(10), OTHERS, OTHERS, OTHERS)),
            new ContentSniffer());

    private Door() {}

    static AcceptedFile accept(String name, byte[] content) {
        return INTAKE.accept(name, new ByteArrayInputStream(content));
    }
}
