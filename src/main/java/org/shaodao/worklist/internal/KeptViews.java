package org.shaodao.worklist.internal;

import java.util.List;
import java.util.Optional;
import org.shaodao.worklist.SavedViews.Page;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface KeptViews extends JpaRepository<KeptView, Long> {

    List<KeptView> findByOwnerIdAndPageOrderById(long ownerId, Page page);

    List<KeptView> findBySharedWithAndPageAndOwnerIdNotOrderById(String agencyId, Page page, long ownerId, Limit limit);

    Optional<KeptView> findByIdAndOwnerId(long id, long ownerId);

    Optional<KeptView> findByOwnerIdAndPageAndName(long ownerId, Page page, String name);

    long countByOwnerId(long ownerId);
}
