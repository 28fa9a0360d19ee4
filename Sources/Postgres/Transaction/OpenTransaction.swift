/// In which pool's transaction the running task is.
enum OpenTransaction {
    @TaskLocal static var pool: ObjectIdentifier?
}
