resource "aws_opensearch_domain" "logs" {
  domain_name     = "logs"
  access_policies = data.aws_iam_policy_document.logs.json

  advanced_security_options {
    enabled                = true
    anonymous_auth_enabled = false

    master_user_options {
      master_user_arn = "arn:aws:iam::111122223333:role/logs"
    }
  }
}

data "aws_iam_policy_document" "logs" {
  statement {
    actions   = ["es:ESHttp*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}
