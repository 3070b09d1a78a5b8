package org.shaodao.access;

/**
 * A hash with the key of the identity vault, for what may hold a party's identity: without the key nobody finds out by
 * trying which phone number it was made of.
 */
public interface KeyedHash {

    /** 64 hexadecimal figures; the same on every node. */
    String of(byte[] content);
}
