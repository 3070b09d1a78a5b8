/** 样板城市: a made-up city of any size, with its people and a past, for tries and measuring ({@code deploy/make-town}). */
package org.shaodao.demo.city;
