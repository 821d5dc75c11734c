resource "aws_opensearch_domain" "logs" { # expect: require-fine-grained-access
  domain_name = "logs"
}
