package org.shaodao.agency;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** 岗位: a place within an agency, whoever holds it. */
@Entity
@Table(name = "post")
class Post {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String agencyId;
    private String title;
    private boolean head;
    private boolean staff;
    private int sortNo;

    protected Post() {}

    String agencyId() {
        return agencyId;
    }

    String title() {
        return title;
    }

    boolean head() {
        return head;
    }

    /** False for people of the place who do no duty: residents. */
    boolean staff() {
        return staff;
    }

    int sortNo() {
        return sortNo;
    }
}
