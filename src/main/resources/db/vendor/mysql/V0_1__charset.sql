-- Before any table: every table made without naming a character set takes the database's. 𠮷 and 😀 need four bytes,
-- and H2 tells 'a' from 'A' where MySQL's usual collation does not: binary comparison makes both behave alike.
ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
