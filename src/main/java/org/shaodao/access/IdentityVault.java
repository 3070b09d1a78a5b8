package org.shaodao.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.lang.Nullable;

/** Identities of parties, kept apart from the case. Shown masked; revealing needs a purpose and is recorded. */
public interface IdentityVault {

    /** Keeps the parties of a case. */
    void keep(String caseNumber, List<Party> parties);

    /** All parties of a case, masked: 张*, 138****1234; none of them where the case is protected from the viewer. */
    Masked masked(Viewer viewer, String caseNumber);

    /**
     * One party in clear.
     *
     * @param purpose what it is needed for: at least 5 letters or figures, at most 200 in all
     * @throws AccessRefused when the viewer may not, or the case is protected from them; recorded either way
     * @throws jakarta.validation.ConstraintViolationException when the purpose is too short or too long
     * @throws java.util.NoSuchElementException when the case has no such party
     */
    Party reveal(
            Viewer viewer,
            String caseNumber,
            long partyId,
            @NotNull(message = "要写明用途")
                    @Size(max = 200, message = "最多 200 个字")
                    @Pattern(regexp = "(?:[^\\p{L}\\p{N}]*+[\\p{L}\\p{N}]){5}[\\s\\S]*", message = "要写明用途，至少 5 个字")
                    String purpose);

    /**
     * Keeps the identities of a case's parties out of what is said in it later: notes, results, reasons stand in events,
     * lists and notices in clear.
     *
     * @param texts what is said, by the field of the form; what is no text is left alone
     * @throws org.shaodao.Refused {@code party-in-text} when one of them holds name, phone or ID number of a party of the
     *     case; recorded, without the text: whoever only guesses at a name is seen doing so
     */
    void keepOutOf(Viewer viewer, String caseNumber, Map<String, ?> texts);

    /** Those of the texts that hold name, phone or ID number of a party of the case: names of files, of which nobody is told. */
    Set<String> naming(String caseNumber, Collection<String> texts);

    /** How many parties a case has. */
    int count(String caseNumber);

    /**
     * Numbers of the cases within the viewer's scope that have such a party and are not protected from them; the newest first, at most 200. Recorded without what was looked for.
     *
     * @throws AccessRefused when the viewer may not; recorded
     * @throws org.shaodao.Refused {@code party-in-text} when the purpose names who is looked for or who was found; recorded
     */
    List<String> casesOf(Viewer viewer, Lookup lookup, String purpose);

    /** By what a person is looked for. */
    enum By {
        NAME("姓名"),
        PHONE("电话"),
        ID_NUMBER("身份证号");

        private final String label;

        By(String label) {
            this.label = label;
        }

        /** Chinese name. */
        public String label() {
            return label;
        }
    }

    /** @param value the whole name or number */
    record Lookup(By by, String value) {

        /** A party of whom no more is known. */
        Party asParty() {
            return new Party(
                    by == By.NAME ? value : null,
                    "OTHER",
                    by == By.PHONE ? value : null,
                    by == By.ID_NUMBER ? value : null,
                    null,
                    false);
        }

        /** Never part of a log line or of a message. */
        @Override
        public String toString() {
            return "Lookup[" + by + "]";
        }
    }

    /**
     * Who looked at the parties of a case, the newest 500, newest first; at whom is not said where the case is protected
     * from the viewer.
     */
    List<Look> looks(Viewer viewer, String caseNumber);

    /**
     * @param protection who may see the parties; {@code null} when the case is not protected
     * @param hidden whether they are hidden from the viewer; the list is empty then
     * @param count how many there are
     */
    record Masked(
            @Nullable CaseProtection.Protection protection, boolean hidden, int count, List<MaskedParty> parties) {}

    /**
     * @param role APPLICANT 申请方, RESPONDENT 被申请方, VICTIM 受害人, WITNESS 知情人, OTHER
     * @param minor under 18
     */
    record Party(
            String name,
            String role,
            @Nullable String phone,
            @Nullable String idNumber,
            @Nullable String address,
            boolean minor) {}

    record MaskedParty(
            long id,
            String name,
            String role,
            @Nullable String phone,
            @Nullable String idNumber,
            @Nullable String address,
            boolean minor) {}

    record Look(
            Instant at,
            String officerName,
            String agencyName,
            String purpose,
            @Nullable String party) {}
}
