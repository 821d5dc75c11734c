env "local" {
  dev = "docker://mysql/8/dev"
  migration { dir = "file://migrations" }
}
