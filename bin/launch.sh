# Sourced by bin/lifelog and benchmarks/run: builds what is missing or older than its sources, then runs a main class.
# In an unpacked distribution, which has no sources, it runs what is there.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
launch_files=$home/cli/target/launch
cassandra_lib=$home/local/cassandra/target/lib
thrift_lib=$home/spark-jobs/thrift/target/lib
if [[ ! -e $home/pom.xml ]]; then
  launch_files=$home/conf
  cassandra_lib=$home/cassandra/lib
  thrift_lib=$home/thrift/lib
  LIFELOG_BUILD=never
fi
built=$home/cli/target/built
shopt -s nullglob
poms=("$home/pom.xml" "$home"/*/pom.xml "$home"/*/*/pom.xml)
sources=("$home"/*/src/main "$home"/*/*/src/main)
shopt -u nullglob

fail() {
  printf 'lifelog: %s\n' "$1" >&2
  exit 1
}

find_java() {
  if [[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/java ]]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || fail "java is not on the PATH. Install a JDK 17 or newer, or set JAVA_HOME."
  fi
  local release version
  release=$(dirname "$(readlink -f "$java")")/../release
  if [[ -r $release ]]; then
    version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$release")
  else
    version=$("$java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p;q')
  fi
  local major=${version#1.}
  major=${major%%[!0-9]*}
  [[ -n $major ]] || fail "cannot tell the version of $java. Set JAVA_HOME to a JDK 17 or newer."
  ((major >= 17)) || fail "$java is Java $version. Install a JDK 17 or newer, or set JAVA_HOME to one."
}

is_current() {
  [[ -e $built && -e $launch_files/jvm.options ]] && [[ -z $(newer_than_built "${poms[@]}" "${sources[@]}") ]]
}

newer_than_built() {
  find "$@" -type f -newer "$built" -print -quit
}

build() {
  command -v mvn >/dev/null || fail "mvn is not on the PATH. Install Maven 3.8 or newer: the first run builds."
  mkdir -p "$home/target"
  exec 9>"$home/target/build.lock"
  if command -v flock >/dev/null && ! flock -n 9; then
    echo "lifelog: waiting for another build to finish" >&2
    flock 9
  fi
  if is_current; then
    exec 9>&-
    return
  fi
  echo "lifelog: building with Maven (the first time it downloads about 700 MB); log in $home/target/build.log" >&2
  # Jars of dependencies that a pom no longer names would stay on the class path.
  local started=$home/target/build.started
  [[ -e $built && -z $(newer_than_built "${poms[@]}") ]] || rm -rf "$home/cli/target/lib"
  touch "$started"
  local status=0
  (cd "$home" && mvn -B -ntp -DskipTests package 9>&- </dev/null) 2>&1 | tee "$home/target/build.log" |
    sed -un 's/^\[INFO\] Building \(.* \[[0-9]*\/[0-9]*\]\)$/lifelog: building \1/p' >&2 || status=$?
  if ((status != 0)); then
    grep -E "^\[ERROR\] +[^ \[]" "$home/target/build.log" | grep -vE "Re-run Maven|re-run Maven|For more information" | head -20 >&2 ||
      tail -20 "$home/target/build.log" >&2
    fail "the build failed. The whole log is $home/target/build.log"
  fi
  # As old as the build's start: what was edited meanwhile is newer and is built the next time.
  touch -r "$started" "$built"
  exec 9>&-
}

# A question is over before a JVM has warmed up. Its classes come ready from an archive, which the first question after
# a build leaves behind, and are compiled fast rather than well. An archive wants jars, and the JVM itself refuses one
# that was made of others.
prepare_question() {
  local jars=("$home"/cli/target/cli-*.jar)
  local jar=${jars[0]} archive=$home/cli/target/ask.jsa
  options+=(-XX:TieredStopAtLevel=1)
  [[ -e $jar && -z $(find "$home/cli/target/classes" -type f -newer "$jar" -print -quit) ]] || return 0
  class_path=$jar:$home/cli/target/lib/*
  options+=(-Xshare:auto "-Xlog:disable" "-Xlog:all=error:stderr")
  if [[ -e $archive && -z $(find "$jar" "$home/cli/target/lib" "$java" -newer "$archive" -print -quit) ]]; then
    options+=("-XX:SharedArchiveFile=$archive")
  elif [[ -w $home/cli/target ]]; then
    new_archive=$archive.$$
    options+=("-XX:ArchiveClassesAtExit=$new_archive")
  fi
}

# launch MAIN_CLASS CLASSES_OF_ITS_MODULE ARGUMENT…
launch() {
  local main=$1 classes=$2
  shift 2
  find_java
  [[ ${LIFELOG_BUILD:-} == never ]] || is_current || build

  # OpenMP threads that spin while idle take the cores from Spark's tasks; those that sleep at once come late to every
  # layer of a training, so they spin for a fraction of a millisecond. One malloc arena per thread keeps the networks'
  # freed memory from going back.
  export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=${GOMP_SPINCOUNT:-100000} MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}
  # A virtual processor that hides its caches makes PyTorch's newer kernels compute nonsense; the engine checks itself, too.
  [[ -e /sys/devices/system/cpu/cpu0/cache ]] || export ONEDNN_MAX_CPU_ISA=${ONEDNN_MAX_CPU_ISA:-SSE41}
  # The native library warns about its own use of itself.
  export TORCH_CPP_LOG_LEVEL=${TORCH_CPP_LOG_LEVEL:-ERROR}

  local class_path=$home/$classes/target/classes:$home/$classes/target/lib/*:$home/cli/target/classes:$home/cli/target/lib/*
  [[ -e $home/pom.xml ]] || class_path=$home/lib/*
  local options=() new_archive=""
  [[ $classes != cli || ${1:-} != ask ]] || prepare_question

  # Java asks the system's list of users for a home; who set HOME to another means that one.
  [[ -z ${HOME:-} ]] || options+=("-Duser.home=$HOME")

  # shellcheck disable=SC2206
  local command=("$java" "@$launch_files/jvm.options" "-Xmx${LIFELOG_HEAP:-2g}"
    "-Dlifelog.cassandra.lib=$cassandra_lib" "-Dlifelog.thrift.lib=$thrift_lib"
    "${options[@]}" ${LIFELOG_JAVA_OPTS:-} -cp "$class_path" "$main" "$@")
  if [[ -n $new_archive ]]; then
    local status=0
    "${command[@]}" || status=$?
    [[ ! -e $new_archive ]] || mv -f "$new_archive" "$home/cli/target/ask.jsa"
    exit "$status"
  fi
  # exec: signals reach the program itself, which stops what it started.
  exec "${command[@]}"
}
