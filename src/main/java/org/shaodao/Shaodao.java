package org.shaodao;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Shaodao 哨到: a community blows the whistle, the departments report in, the community says whether it is solved. */
@SpringBootApplication
public class Shaodao {

    /** Every town this is for keeps Beijing time, wherever its server stands. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(Shaodao.class, args);
    }
}
