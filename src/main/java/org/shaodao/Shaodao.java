package org.shaodao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Shaodao 哨到: a community blows the whistle, the departments report in, the community says whether it is solved. */
@SpringBootApplication
public class Shaodao {

    public static void main(String[] args) {
        SpringApplication.run(Shaodao.class, args);
    }
}
