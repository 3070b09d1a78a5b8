package org.shaodao.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shaodao.access.AccessRefused;
import org.shaodao.access.CaseScope;
import org.shaodao.access.IdentityVault;
import org.shaodao.access.Viewer;
import org.shaodao.audit.AuditTrail;
import org.shaodao.evidence.Attachment;
import org.shaodao.evidence.Attachments;
import org.shaodao.evidence.EvidenceRefused;
import org.shaodao.evidence.intake.Intake;
import org.shaodao.evidence.samples.Bytes;
import org.shaodao.evidence.samples.Photos;
import org.shaodao.support.ShaodaoMySqlTest;
import org.shaodao.support.ShaodaoTest;
import org.shaodao.support.TestClock;
import org.shaodao.support.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeping, binding and opening files: in the database and in a directory, on H2 and on MySQL. */
class AttachmentsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    abstract static class Tests {

        @Autowired
        Intake intake;

        @Autowired
        EvidenceFiles files;

        @Autowired
        CaseScope scope;

        @Autowired
        IdentityVault vault;

        @Autowired
        AuditTrail audit;

        @Autowired
        Clock clock;

        @Autowired
        TestClock testClock;

        @Autowired
        PlatformTransactionManager transactions;

        @Autowired
        JdbcTemplate database;

        @Autowired
        Town town;

        @TempDir
        Path data;

        Attachments attachments;
        TransactionTemplate transaction;
        Viewer secretary;
        Viewer stranger;
        String number;

        abstract EvidenceStore store();

        @BeforeEach
        void openACase() {
            attachments = new AttachmentCabinet(intake, store(), files, scope, vault, audit, clock, transactions);
            transaction = new TransactionTemplate(transactions);
            secretary = town.secretaryOf("镜湖社区");
            stranger = town.secretaryOf("杜庄村");
            number = "411003-2099-%06d".formatted(NUMBERS.incrementAndGet());
            scope.open(number, secretary.regionPath(), 1);
        }

        Attachment upload(Viewer viewer, String name, byte[] content) {
            return attachments.upload(viewer, name, new ByteArrayInputStream(content));
        }

        Attachment note() {
            return upload(secretary, "经过.txt", Bytes.utf8("经过 " + NUMBERS.incrementAndGet()));
        }

        List<Attachment> bind(Viewer viewer, String caseNumber, Long... ids) {
            return transaction.execute(status -> attachments.bind(List.of(ids), caseNumber, "RESULT", viewer));
        }

        @Test
        void what_was_uploaded_is_found_again_with_its_name_its_place_taken_out_and_a_preview() {
            testClock.stopAt("2026-10-02 21:10");
            Attachment kept = upload(secretary, "𠮷先生😀.jpg", Photos.jpegOfAPhone(1200, 900, 6));

            assertThat(attachments.get(kept.id())).isEqualTo(kept);
            assertThat(kept.name()).isEqualTo("𠮷先生😀.jpg");
            assertThat(kept.type()).isEqualTo("image/jpeg");
            assertThat(kept.image()).isTrue();
            assertThat(List.of(kept.width(), kept.height())).containsExactly(900, 1200);
            assertThat(kept.at()).isEqualTo(TestClock.at("2026-10-02 21:10"));
            assertThat(kept.officerName()).isEqualTo(secretary.name());
            assertThat(kept.caseNumber()).isNull();
            byte[] bytes = attachments.content(kept.id()).bytes();
            assertThat(bytes).hasSize((int) kept.size());
            assertThat(Fingerprint.of(bytes)).isEqualTo(kept.sha256());
            assertThat(Photos.decoded(attachments.preview(kept.id())).getHeight())
                    .isEqualTo(640);
        }

        @Test
        void a_text_tells_its_character_set_and_has_no_preview() {
            Attachment note = note();
            assertThat(attachments.content(note.id()).encoding()).isEqualTo("UTF-8");
            assertThatThrownBy(() -> attachments.preview(note.id())).isInstanceOf(NoSuchElementException.class);
        }

        @Test
        void a_large_file_comes_back_to_the_byte() {
            byte[] text = Bytes.utf8("现场情况。".repeat(1_300_000));
            Attachment kept = upload(secretary, "长.txt", text);
            assertThat(attachments.content(kept.id()).bytes()).isEqualTo(text);
        }

        @Test
        void the_same_bytes_uploaded_twice_are_two_files_kept_once() {
            byte[] photo = Photos.jpeg(33, 22);
            Attachment one = upload(secretary, "一.jpg", photo);
            Attachment two = upload(stranger, "二.jpg", photo);

            assertThat(one.id()).isNotEqualTo(two.id());
            assertThat(one.sha256()).isEqualTo(two.sha256());
            assertThat(attachments.content(two.id()).bytes()).isEqualTo(photo);
        }

        @Test
        void the_same_bytes_uploaded_by_many_at_once_are_kept_by_all() throws Exception {
            byte[] text = Bytes.utf8("同一份通知 " + number);
            var hands = Executors.newFixedThreadPool(6);
            try {
                Callable<Attachment> upload = () -> upload(secretary, "通知.txt", text);
                for (var kept : hands.invokeAll(java.util.Collections.nCopies(12, upload))) {
                    assertThat(attachments.content(kept.get().id()).bytes()).isEqualTo(text);
                }
            } finally {
                hands.shutdownNow();
            }
        }

        @Test
        void files_become_part_of_a_case_and_are_listed_in_the_order_of_their_upload() {
            Attachment one = note();
            Attachment two = note();

            List<Attachment> bound = bind(secretary, number, two.id(), one.id());

            assertThat(bound).extracting(Attachment::id).containsExactly(one.id(), two.id());
            assertThat(bound)
                    .allMatch(file ->
                            file.caseNumber().equals(number) && file.purpose().equals("RESULT"));
            assertThat(attachments.ofCase(number)).isEqualTo(bound);
            assertThat(attachments.ofCases(List.of(number, "411003-1999-000001")))
                    .containsOnlyKeys(number);
        }

        @Test
        void nothing_to_bind_is_harmless() {
            assertThat(bind(secretary, number)).isEmpty();
            assertThat(attachments.bind(null, number, secretary)).isEmpty();
            assertThat(attachments.ofCases(List.of())).isEmpty();
        }

        @Test
        void a_file_of_somebody_else_cannot_be_bound_and_nothing_of_the_rest_is() {
            Attachment own = note();
            Attachment foreign = upload(stranger, "别人的.txt", Bytes.utf8("别人的 " + number));

            assertRefused("attachment-not-yours", own.id(), foreign.id());
            assertThat(attachments.get(own.id()).caseNumber()).isNull();
        }

        @Test
        void a_file_is_bound_once_and_one_that_never_was_not_at_all() {
            Attachment file = note();
            bind(secretary, number, file.id());
            assertRefused("attachment-not-yours", file.id());
            assertRefused("attachment-not-yours", Long.MAX_VALUE);
        }

        @Test
        void more_than_twenty_files_at_once_are_refused() {
            assertRefused(
                    "attachments-too-many",
                    LongStream.rangeClosed(1, 21).boxed().toArray(Long[]::new));
        }

        private void assertRefused(String type, Long... ids) {
            var refused = catchThrowableOfType(EvidenceRefused.class, () -> bind(secretary, number, ids));
            assertThat(refused.type()).isEqualTo(type);
            assertThat(refused.field()).isEqualTo("attachments");
        }

        @Test
        void of_two_who_bind_the_same_file_at_once_one_succeeds() throws Exception {
            Attachment file = note();
            var hands = Executors.newFixedThreadPool(4);
            try {
                Callable<Boolean> attempt = () -> {
                    try {
                        bind(secretary, number, file.id());
                        return true;
                    } catch (EvidenceRefused slower) {
                        return false;
                    }
                };
                int winners = 0;
                for (var outcome : hands.invokeAll(java.util.Collections.nCopies(4, attempt))) {
                    winners += outcome.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            } finally {
                hands.shutdownNow();
            }
        }

        @Test
        void what_is_rolled_back_leaves_no_file_and_no_bond() {
            Attachment before = note();
            var inside = new Attachment[1];
            transaction.executeWithoutResult(status -> {
                inside[0] = note();
                attachments.bind(List.of(before.id()), number, secretary);
                status.setRollbackOnly();
            });
            assertThatThrownBy(() -> attachments.get(inside[0].id())).isInstanceOf(NoSuchElementException.class);
            assertThat(attachments.get(before.id()).caseNumber()).isNull();
        }

        @Test
        void before_it_is_sent_only_its_uploader_may_open_a_file_and_the_refusal_is_recorded() {
            Attachment file = note();
            int before = refusals();

            assertThat(attachments.open(secretary, file.id())).isEqualTo(file);
            assertThatThrownBy(() -> attachments.open(stranger, file.id())).isInstanceOf(AccessRefused.class);
            assertThat(refusals()).isEqualTo(before + 1);
        }

        @Test
        void as_part_of_a_case_everybody_may_open_it_who_may_read_the_case() {
            Attachment file = note();
            bind(secretary, number, file.id());

            assertThat(attachments.open(town.centreOf("镜湖社区"), file.id()).id()).isEqualTo(file.id());
            assertThatThrownBy(() -> attachments.open(stranger, file.id())).isInstanceOf(AccessRefused.class);
            scope.admit(number, stranger.agencyId());
            assertThat(attachments.open(stranger, file.id()).id()).isEqualTo(file.id());
        }

        private int refusals() {
            return database.queryForObject(
                    "select count(*) from audit_entry where kind = 'ACCESS_REFUSED'", Integer.class);
        }

        @Test
        void there_is_no_file_that_was_never_uploaded() {
            assertThatThrownBy(() -> attachments.get(-1)).isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> attachments.open(secretary, Long.MAX_VALUE))
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    abstract static class InDatabase extends Tests {

        @Override
        EvidenceStore store() {
            return new DatabaseStore(database);
        }

        @Test
        void evidence_that_was_changed_is_not_given_out() {
            Attachment file = note();
            database.update("update attachment_content set content = ? where sha256 = ?", new byte[1], file.sha256());
            assertThatThrownBy(() -> attachments.content(file.id())).isInstanceOf(EvidenceLost.class);
        }

        @Test
        void nothing_lies_in_the_directory() {
            note();
            assertThat(data).isEmptyDirectory();
        }
    }

    abstract static class InDirectory extends Tests {

        @Override
        EvidenceStore store() {
            return new DirectoryStore(data.toString());
        }

        private Path file(String sha256) {
            return data.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256);
        }

        @Test
        void evidence_that_was_changed_or_taken_away_is_not_given_out() throws Exception {
            Attachment file = note();
            Files.writeString(file(file.sha256()), "别的内容");
            assertThatThrownBy(() -> attachments.content(file.id())).isInstanceOf(EvidenceLost.class);
            Files.delete(file(file.sha256()));
            assertThatThrownBy(() -> attachments.content(file.id())).isInstanceOf(EvidenceLost.class);
        }

        @Test
        void bytes_lie_under_their_fingerprint_and_nothing_else_lies_there() throws Exception {
            Attachment file = note();
            try (var all = Files.walk(data)) {
                assertThat(all.filter(Files::isRegularFile)).containsExactly(file(file.sha256()));
            }
        }

        @Test
        void what_is_rolled_back_leaves_bytes_that_serve_the_next_upload() {
            byte[] text = Bytes.utf8("没有提交 " + number);
            transaction.executeWithoutResult(status -> {
                upload(secretary, "一.txt", text);
                status.setRollbackOnly();
            });
            assertThat(file(Fingerprint.of(text))).exists();
            assertThat(attachments
                            .content(upload(secretary, "一.txt", text).id())
                            .bytes())
                    .isEqualTo(text);
        }
    }

    @Nested
    @ShaodaoTest
    class InTheDatabaseOnH2 extends InDatabase {}

    @Nested
    @ShaodaoTest
    class InADirectoryOnH2 extends InDirectory {}

    @Nested
    @ShaodaoMySqlTest
    class InTheDatabaseOnMySql extends InDatabase {}

    @Nested
    @ShaodaoMySqlTest
    class InADirectoryOnMySql extends InDirectory {}
}
