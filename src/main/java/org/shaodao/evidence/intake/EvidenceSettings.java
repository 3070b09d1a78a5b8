package org.shaodao.evidence.intake;

import org.shaodao.evidence.format.MediaKind.Family;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be attached.
 *
 * @param maxPixels most pixels of an image
 * @param limits most bytes of a file
 */
@ConfigurationProperties("shaodao.evidence")
public record EvidenceSettings(
        @DefaultValue("50000000") long maxPixels,
        @DefaultValue Limits limits) {

    public record Limits(
            @DefaultValue("10MB") DataSize photo,
            @DefaultValue("20MB") DataSize document,
            @DefaultValue("20MB") DataSize voice,
            @DefaultValue("20MB") DataSize video) {

        DataSize of(Family family) {
            return switch (family) {
                case PHOTO -> photo;
                case DOCUMENT -> document;
                case VOICE -> voice;
                case VIDEO -> video;
            };
        }

        /** Bytes of the largest file of any family: nothing longer is even read. */
        long most() {
            long most = 0;
            for (Family family : Family.values()) {
                most = Math.max(most, of(family).toBytes());
            }
            return most;
        }
    }
}
