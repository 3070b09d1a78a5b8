# shellcheck shell=bash
# Shared by the commands beside it: what a machine must have before anything of ours is built, how to get it, the build,
# and where the data are.
# Everything is fetched by the package clients that the machine already has, with the mirrors and proxies that they are
# already set to use (apt, ~/.m2/settings.xml, .npmrc); none is named here.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/shaodao
LOG=$ROOT/target/deploy.log

# The Node that is fetched where the machine's own is too old for the web build (^20.19 or >=22.12), and its npm.
NODE_VERSION=22.23.3
NPM_VERSION=10.9.9

# say ZH EN: one thing to know, in both languages.
say() {
    printf '%s\n%s\n' "$1" "$2"
}

# die ZH EN: one sentence on what is wrong and what to do, then the end.
die() {
    printf '\n✗ %s\n✗ %s\n' "$1" "$2" >&2
    exit 1
}

# open_log: a log below target/, where everything of ours is written. Another of our commands may be writing to it.
open_log() {
    if ! mkdir -p "$ROOT/target" 2>/dev/null || ! : 2>/dev/null >>"$LOG"; then
        die "$ROOT/target 不能写：请改正该目录的属主后再试" "Cannot write to $ROOT/target: put its owner right and try again"
    fi
}

# building COMMAND…: one build at a time in this directory; a second one waits for the first.
building() {
    local code=0
    exec 8>"$ROOT/target/build.lock"
    if ! flock -n 8; then
        say '这个目录里另一个命令正在构建，等它做完 …' 'Another command is building in this directory; waiting for it …'
        heard '等待 waiting' flock 8
    fi
    "$@" || code=$?
    exec 8>&-
    return "$code"
}

# heard TEXT COMMAND…: runs it and says every ten seconds that it still runs, for as long as this script does.
heard() {
    local text=$1 code=0 pulse began=$SECONDS
    shift
    (
        trap 'kill $! 2>/dev/null; exit' TERM
        while :; do
            sleep 10 &
            wait $!
            # Neither there any more, nor dead and not yet buried.
            [ -e "/proc/$$/exe" ] || exit 0
            printf '  … %s  %s s\n' "$text" $((SECONDS - began))
        done
    ) 8>&- &
    pulse=$!
    "$@" || code=$?
    kill "$pulse" 2>/dev/null || true
    wait "$pulse" 2>/dev/null || true
    return "$code"
}

# attempt NAME COMMAND…: runs it with its output in the log; its exit code is the command's.
attempt() {
    local name=$1 code=0
    shift
    printf '\n== %s: %s\n' "$name" "$*" >>"$LOG"
    "$@" >>"$LOG" 2>&1 </dev/null || code=$?
    return "$code"
}

# network_is_down: true when the last lines of what was attempted last tell of a network that does not answer.
network_is_down() {
    tac "$LOG" | sed '/^== /q' | head -n 60 | grep -qiE 'unknown host|could ?n.t resolve|temporary failure|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|connection (refused|timed out)|network is unreachable|no route to host|failed to fetch|could not transfer'
}

die_of_network() {
    die "连不上软件源（${1}）：请检查网络或本机已配置的代理与镜像后再试；详情见 $LOG" \
        "Cannot reach the package source ($1): check the network, or the proxy and mirror this machine is set to use, and try again; details in $LOG"
}

# as_root COMMAND…: as root, or by sudo where that works; false where neither does.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_install() {
    if ! command -v apt-get >/dev/null; then
        return 1
    fi
    if [ "$(id -u)" -eq 0 ]; then
        return 0
    fi
    command -v sudo >/dev/null || return 1
    # Where somebody is at the keyboard, sudo may ask once.
    sudo -n true 2>/dev/null || { [ -t 0 ] && [ -z "${CI:-}" ] && sudo -v; }
}

# apt_install PACKAGE…: installs them, or ends with the one command that an administrator must run.
apt_install() {
    if ! may_install; then
        die "缺少 ${*}，而当前用户无权安装：请管理员执行 apt-get install -y ${*}，然后重新运行" \
            "Missing $*, and this user may not install packages: have an administrator run apt-get install -y $*, then run this again"
    fi
    say "正在安装 $* …" "Installing $* …"
    attempt 'apt-get update' as_root apt-get -q update || true
    if ! attempt 'apt-get install' as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get -q -y --no-install-recommends install "$@"; then
        if network_is_down; then
            die_of_network apt
        fi
        die "安装 $* 失败：请查看 ${LOG}，解决后重新运行" \
            "Installing $* failed: see $LOG, then run this again"
    fi
}

# java_major JAVAC: 17 for "javac 17.0.15", 8 for "javac 1.8.0_392", nothing when it does not run.
java_major() {
    "$1" -version 2>&1 | sed -nE 's/^javac (1\.)?([0-9]+).*/\2/p' | head -n 1
}

is_jdk17() {
    local major
    major=$(java_major "$1")
    [ -n "$major" ] && [ "$major" -ge 17 ]
}

# find_java: sets JAVA_HOME to a JDK of 17 or later.
find_java() {
    local javac
    if [ -n "${JAVA_HOME:-}" ]; then
        export JAVA_HOME
        return 0
    fi
    for javac in "$(command -v javac || true)" /usr/lib/jvm/*17*/bin/javac /usr/lib/jvm/*/bin/javac; do
        if [ -x "$javac" ] && is_jdk17 "$javac"; then
            JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$javac")")")
            export JAVA_HOME
            return 0
        fi
    done
    return 1
}

# node_fits NODE: true for a Node that the web build accepts.
node_fits() {
    local version major minor
    version=$("$1" --version 2>/dev/null) || return 1
    version=${version#v}
    major=${version%%.*}
    minor=${version#*.}
    minor=${minor%%.*}
    case $major in
    20) [ "$minor" -ge 19 ] ;;
    22) [ "$minor" -ge 12 ] ;;
    *) [ "$major" -gt 22 ] ;;
    esac
}

# need_tools WHAT…: of java, maven and node what is named, PACKAGE… beside them; all that is missing is installed at once,
# so that whoever may not install is told everything at once. Sets JAVA_HOME and, for node, NODE and PATH.
need_tools() {
    local missing=() tool
    check_java_home
    for tool in "$@"; do
        case $tool in
        java) find_java || missing+=(openjdk-17-jdk-headless) ;;
        maven) command -v mvn >/dev/null || missing+=(maven) ;;
        node) find_node || command -v npm >/dev/null || missing+=(npm) ;;
        *) missing+=("$tool") ;;
        esac
    done
    [ ${#missing[@]} -eq 0 ] || apt_install "${missing[@]}"
    find_java || die "找不到 JDK 17：请安装 JDK 17 并设置 JAVA_HOME" "No JDK 17 found: install one and set JAVA_HOME"
    if [[ " $* " == *" node "* ]] && ! find_node; then
        fetch_node
        find_node
    fi
}

# has_libaio: MySQL's own binary needs it.
has_libaio() {
    PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep -q 'libaio\.so\.1 '
}

# Since Ubuntu 24.04 and Debian 13 the library of the old name is in a package of a new one.
libaio_package() {
    if apt-cache show libaio1t64 >/dev/null 2>&1; then echo libaio1t64; else echo libaio1; fi
}

# The same distributions renamed the file too; MySQL's binary asks for the old one.
link_libaio() {
    local new
    new=$(find /usr/lib /lib -name 'libaio.so.1t64' 2>/dev/null | head -n 1)
    [ -n "$new" ] || return 0
    as_root ln -sf libaio.so.1t64 "${new%t64}"
    as_root env PATH="$PATH:/sbin:/usr/sbin" ldconfig
}

check_java_home() {
    if [ -n "${JAVA_HOME:-}" ] && ! is_jdk17 "$JAVA_HOME/bin/javac"; then
        die "JAVA_HOME 指向的 $JAVA_HOME 不是 JDK 17 或更高版本：请改为 JDK 17，或取消该变量后重新运行" \
            "JAVA_HOME points at $JAVA_HOME, which is no JDK 17 or later: point it at a JDK 17, or unset it, and run this again"
    fi
}

# shellcheck disable=SC2034 # NODE is read by those who source this
# find_node: the machine's own Node with its npm where the web build accepts it, else the one fetched before.
find_node() {
    local own home=$CACHE/node-$NODE_VERSION
    own=$(command -v node || true)
    if [ -n "$own" ] && node_fits "$own" && command -v npm >/dev/null; then
        NODE=$own
    elif node_fits "$home/bin/node"; then
        NODE=$home/bin/node
        export PATH="$home/bin:$PATH"
    else
        return 1
    fi
}

# fetch_node: the npm registry has Node itself as a package; any npm can bring it.
fetch_node() {
    local home=$CACHE/node-$NODE_VERSION machine
    case $(uname -m) in
    x86_64) machine=x64 ;;
    aarch64) machine=arm64 ;;
    *) die "没有适用于 $(uname -m) 的 Node 软件包：请自行安装 Node 22" \
        "There is no Node package for $(uname -m): install Node 22 yourself" ;;
    esac
    say "正在下载 Node ${NODE_VERSION}（本机的太旧或没有）…" "Fetching Node $NODE_VERSION (this machine's is too old, or missing) …"
    rm -rf "$home.half"
    mkdir -p "$home.half/bin"
    if ! attempt 'npm install node' npm install --prefix "$home.half" --ignore-scripts --no-audit --no-fund --no-save \
        "node-linux-$machine@$NODE_VERSION" "npm@$NPM_VERSION"; then
        if network_is_down; then
            die_of_network npm
        fi
        die "下载 Node 失败：请查看 ${LOG}，或自行安装 Node 22" \
            "Fetching Node failed: see $LOG, or install Node 22 yourself"
    fi
    ln -s "../node_modules/node-linux-$machine/bin/node" "$home.half/bin/node"
    ln -s ../node_modules/npm/bin/npm-cli.js "$home.half/bin/npm"
    ln -s ../node_modules/npm/bin/npx-cli.js "$home.half/bin/npx"
    rm -rf "$home"
    mv "$home.half" "$home"
}

# sources_print: one line that changes when anything that goes into the jar does.
sources_print() {
    (cd "$ROOT" && find pom.xml processes forms src/main -type d \( -name node_modules -o -name dist \) -prune \
        -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d ' ' -f 1)
}

# check_data: DATA is a folder that can be written.
check_data() {
    if ! mkdir -p "$DATA" 2>/dev/null || ! [ -w "$DATA" ]; then
        die "数据目录 $DATA 不能写：请用 --data 指定一个可写的目录" \
            "Data directory $DATA cannot be written: name another one with --data"
    fi
    DATA=$(cd "$DATA" && pwd)
}

# decoded TEXT: %41 becomes A.
decoded() {
    printf '%b' "${1//%/\\x}"
}

# use_mysql: hands address and account to the application by environment, where other users cannot read them.
use_mysql() {
    local rest account host
    case $MYSQL in
    jdbc:mysql://?*/?*) ;;
    *) die "--mysql 的地址 $MYSQL 不对：应为 jdbc:mysql://主机:3306/库名" \
        "--mysql needs an address like jdbc:mysql://host:3306/database, not $MYSQL" ;;
    esac
    rest=${MYSQL#jdbc:mysql://}
    host=${rest%%/*}
    if [[ $host == *@* ]]; then
        account=${host%@*}
        SHAODAO_DB_USER=${SHAODAO_DB_USER:-$(decoded "${account%%:*}")}
        SHAODAO_DB_PASSWORD=${SHAODAO_DB_PASSWORD:-$(decoded "$([[ $account == *:* ]] && printf '%s' "${account#*:}")")}
        MYSQL=jdbc:mysql://${host##*@}/${rest#*/}
    fi
    SHAODAO_DB_USER=${SHAODAO_DB_USER:-$(parameter user)}
    SHAODAO_DB_PASSWORD=${SHAODAO_DB_PASSWORD:-$(parameter password)}
    [ -n "$SHAODAO_DB_USER" ] || die '没有数据库账号：请设置环境变量 SHAODAO_DB_USER 和 SHAODAO_DB_PASSWORD' \
        'No database account: set SHAODAO_DB_USER and SHAODAO_DB_PASSWORD in the environment'
    # Without it the tables of another database on the same server are taken for ours.
    require nullCatalogMeansCurrent true
    # A statement is read once and not each time.
    require useServerPrepStmts true
    require cachePrepStmts true
    require prepStmtCacheSize 512
    require prepStmtCacheSqlLimit 4096
    # What only reads need not be said to the server before and after: it finds out by itself.
    require readOnlyPropagatesToServer false
    # What is written in hundreds goes to the server in one piece.
    require rewriteBatchedStatements true
    export SPRING_DATASOURCE_URL=$MYSQL SPRING_DATASOURCE_USERNAME=$SHAODAO_DB_USER
    export SPRING_DATASOURCE_PASSWORD=$SHAODAO_DB_PASSWORD
}

# parameter NAME: its value in the address of the database, or nothing.
parameter() {
    local value
    [[ $MYSQL == *[?\&]"$1"=* ]] || return 0
    value=${MYSQL#*[?&]"$1"=}
    decoded "${value%%&*}"
}

# require NAME VALUE: appends a parameter that the address of the database does not have.
require() {
    case $MYSQL in
    *[?\&]"$1"=*) ;;
    *\?*) MYSQL="$MYSQL&$1=$2" ;;
    *) MYSQL="$MYSQL?$1=$2" ;;
    esac
}

# build: only when the sources are others than those of the jar that is there.
build() {
    local print
    print=$(sources_print)
    if [ -f "$ROOT/target/app/shaodao.jar" ] && [ "$(cat "$ROOT/target/shaodao.stamp" 2>/dev/null)" = "$print" ]; then
        return
    fi
    : >"$LOG"
    need_tools java maven node
    say '正在构建（第一次要下载依赖，约一两分钟）…' 'Building (the first time fetches libraries, a minute or two) …'
    rm -f "$ROOT/target/shaodao.stamp"
    if ! heard '构建 building' attempt 'mvn package' mvn -B -ntp -f "$ROOT/pom.xml" package -Dmaven.test.skip=true -Dwithout.tests=true \
        -Dspotless.check.skip=true "-Dnode.executable=$NODE"; then
        if network_is_down; then
            die_of_network 'Maven, npm'
        fi
        grep -E '\[ERROR\]|error TS|error during build' "$LOG" | tail -n 20 >&2 || true
        die "构建失败：请查看 $LOG" "The build failed: see $LOG"
    fi
    # Unpacked, it starts faster, and its classes can be kept ready for the next start.
    rm -rf "$ROOT/target/app"
    attempt unpack "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$ROOT/target/shaodao.jar" extract \
        --destination "$ROOT/target/app" || die "构建失败：请查看 $LOG" "The build failed: see $LOG"
    printf '%s\n' "$print" >"$ROOT/target/shaodao.stamp"
}
