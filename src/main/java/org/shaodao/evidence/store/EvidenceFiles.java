package org.shaodao.evidence.store;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All files on record. */
interface EvidenceFiles extends Repository<EvidenceFile, Long> {

    EvidenceFile save(EvidenceFile file);

    java.util.Optional<EvidenceFile> findById(long id);

    List<EvidenceFile> findByIdInOrderById(Collection<Long> ids);

    List<EvidenceFile> findByCaseNumberInOrderById(Collection<String> caseNumbers);

    /**
     * Binds the files that are the officer's own and belong to no case; of two who bind at once only one succeeds.
     *
     * @return how many were bound
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update EvidenceFile f set f.caseNumber = :caseNumber, f.purpose = :purpose
            where f.id in :ids and f.officerId = :officerId and f.caseNumber is null""")
    int bind(Collection<Long> ids, String caseNumber, String purpose, long officerId);
}
