resource "aws_opensearch_domain" "logs" { # expect: require-encryption-between-nodes
  domain_name = "logs"
}
