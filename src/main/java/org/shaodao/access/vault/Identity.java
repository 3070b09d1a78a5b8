package org.shaodao.access.vault;

import org.springframework.lang.Nullable;

/** Who somebody is: what is sealed. */
public record Identity(
        String name,
        @Nullable String phone,
        @Nullable String idNumber,
        @Nullable String address) {

    /** Never part of a log line or of a message. */
    @Override
    public String toString() {
        return "Identity[…]";
    }
}
