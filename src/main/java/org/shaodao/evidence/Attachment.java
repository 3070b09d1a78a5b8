package org.shaodao.evidence;

import java.time.Instant;

/**
 * A file that somebody attached, without its bytes.
 *
 * @param name cleaned file name, its extension always that of the content; at most 85 characters
 * @param type media type by content, without parameters: {@code image/jpeg}
 * @param size bytes as kept, that is after location and comments were taken out
 * @param sha256 of the bytes as kept, lower case hex
 * @param image whether there is a preview
 * @param width pixels as seen upright, {@code null} unless an image
 * @param height pixels as seen upright, {@code null} unless an image
 * @param caseNumber the case it belongs to, or {@code null} while nobody but its uploader sees it
 * @param purpose what it was attached to, a code of the module that bound it, or {@code null}
 */
public record Attachment(
        long id,
        String name,
        String type,
        long size,
        String sha256,
        boolean image,
        Integer width,
        Integer height,
        Instant at,
        long officerId,
        String officerName,
        String agencyId,
        String caseNumber,
        String purpose) {}
