package org.shaodao.access.vault;

import java.text.Normalizer;
import org.springframework.lang.Nullable;

/** A number of a telephone as everybody would dial it here: the same, however it was written. */
public final class PhoneNumber {

    /** +86 or 0086 before a mobile number; before others it may belong to the number. */
    private static final String COUNTRY = "^(00)?86(?=1\\d{10}$)";

    private PhoneNumber() {}

    /** Figures only, narrow and without the country; {@code null} for {@code null}. */
    public static @Nullable String plain(@Nullable String typed) {
        return typed == null
                ? null
                : Normalizer.normalize(typed, Normalizer.Form.NFKC)
                        .replaceAll("[^0-9]", "")
                        .replaceFirst(COUNTRY, "");
    }
}
